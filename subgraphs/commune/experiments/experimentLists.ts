import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { ExperimentRow } from './Experiment.js';
import { type ExperimentFilter, type ExperimentListArgs, ExperimentSortKey } from './ExperimentList.js';
import { experimentColumns } from './store.js';

const sorts: Readonly<Record<ExperimentSortKey, KeysetList['sort'][number]>> = {
  [ExperimentSortKey.STARTED_ON]: { sql: 'e.started_on', type: 'date' },
  [ExperimentSortKey.TITLE]: { sql: 'e.title collate "fr-x-icu"', type: 'text' },
  [ExperimentSortKey.UPDATED_AT]: { sql: 'e.updated_at', type: 'timestamptz' },
};

function listOf({ filter, sort }: ExperimentListArgs, name: string): KeysetList {
  const by = sort?.by ?? ExperimentSortKey.STARTED_ON;
  return {
    name,
    from: 'experiment e',
    select: experimentColumns,
    where: conditions(filter ?? {}),
    sort: [sorts[by], { sql: 'e.id', type: 'uuid' }],
    descending: (sort?.direction ?? SortDirection.DESCENDING) === SortDirection.DESCENDING,
    question: [by, filter],
  };
}

export async function experimentList(manager: EntityManager, args: ExperimentListArgs): Promise<Page<ExperimentRow>> {
  return await fetchPage<ExperimentRow>(manager, listOf(args, 'experiments'), checkPage(args));
}

/** One page of experiments for each commune. */
export async function experimentsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ExperimentListArgs,
): Promise<Page<ExperimentRow>[]> {
  const list = { ...listOf(args, 'commune.experiments'), parent: 'e.insee' };
  return await communePages<ExperimentRow>(manager, list, communes, checkPage(args));
}

function conditions({ communes, themes, outcomes, search }: ExperimentFilter): Condition[] {
  const found: Condition[] = [];
  if (communes != null) found.push(ofCommunes('e.insee', communes));
  if (themes != null) found.push((place) => `e.theme = any(${place(themes)})`);
  if (outcomes != null) found.push((place) => `e.outcome = any(${place(outcomes)})`);
  if (search != null) found.push(contains(search, 'e.title', 'e.hypothesis'));
  return found;
}
