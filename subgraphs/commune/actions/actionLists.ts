import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage, type PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { ofCommunes } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { ActionRow } from './Action.js';
import { type ActionFilter, type ActionListArgs, ActionSortKey } from './ActionList.js';
import type { ExternalIdInput } from './ExternalId.js';
import { actionColumns } from './store.js';

type Term = KeysetList['sort'][number];

const byId: Term = { sql: 'a.id', type: 'uuid' };

function sortTerm(by: ActionSortKey, descending: boolean): Term {
  switch (by) {
    case ActionSortKey.UPDATED_AT:
      return { sql: 'a.updated_at', type: 'timestamptz' };
    case ActionSortKey.REFERENCE:
      return { sql: 'a.reference', type: 'text' };
    case ActionSortKey.TITLE:
      return { sql: 'a.title collate "fr-x-icu"', type: 'text' };
    case ActionSortKey.DUE_ON:
      // What has no due day comes last, whichever end comes first.
      return { sql: `coalesce(a.due_on, '${descending ? '0001-01-01' : '9999-12-31'}')`, type: 'date' };
  }
}

function listOf(args: ActionListArgs, name: string): KeysetList {
  const by = args.sort?.by ?? ActionSortKey.REFERENCE;
  const descending = args.sort?.direction === SortDirection.DESCENDING;
  return {
    name,
    from: 'action a',
    select: actionColumns,
    where: conditions(args.filter ?? {}),
    sort: [sortTerm(by, descending), byId],
    descending,
    question: [by, args.filter],
  };
}

export async function actionList(manager: EntityManager, args: ActionListArgs): Promise<Page<ActionRow>> {
  return await fetchPage<ActionRow>(manager, listOf(args, 'actions'), checkPage(args));
}

/** The first `most` actions that this reader may see: for a file, in one statement. */
export async function everyAction(
  manager: EntityManager,
  args: Omit<ActionListArgs, 'first'>,
  most: number,
): Promise<Page<ActionRow>> {
  return await fetchPage<ActionRow>(manager, listOf({ ...args, first: most }, 'actions'), { first: most });
}

/** One page of actions for each commune. */
export async function actionsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ActionListArgs,
): Promise<Page<ActionRow>[]> {
  const list = { ...listOf(args, 'commune.actions'), parent: 'a.insee' };
  return await communePages<ActionRow>(manager, list, communes, checkPage(args));
}

/** One page of actions for each project, by reference. */
export async function actionsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
  page: PageArgs,
): Promise<Page<ActionRow>[]> {
  const list = { ...listOf(page, 'project.actions'), parent: 'a.project_id' };
  return await fetchPages<ActionRow>(manager, list, projects, checkPage(page));
}

function conditions(filter: ActionFilter): Condition[] {
  const { communes, themes, phases, statuses, visibilities, search, inProject, initiatives, updatedSince, externalId } =
    filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) found.push(ofCommunes('a.insee', communes));
  among('a.theme', themes);
  among('a.phase', phases);
  among('a.status', statuses);
  among('a.visibility', visibilities);
  if (search != null) found.push(contains(search, 'a.title', 'a.summary', 'a.reference'));
  if (inProject != null) {
    // Through the project's own row: a project hidden from the reader is not counted.
    const some = 'exists (select 1 from project where project.id = a.project_id)';
    found.push(() => (inProject ? some : `not ${some}`));
  }
  if (initiatives != null) {
    found.push((place) => `a.initiative_id = any(${place(initiatives.filter(isId))}::uuid[])`);
  }
  if (updatedSince != null) found.push((place) => `a.updated_at >= ${place(updatedSince)}`);
  if (externalId != null) found.push(bears(externalId));
  return found;
}

function bears({ system, id }: ExternalIdInput): Condition {
  // PostgreSQL keeps every character but the null one, so no id contains it.
  if (`${system}${id}`.includes('\u0000')) return () => 'false';
  return (place) => `exists (select 1 from action_external_id e
    where e.action_id = a.id and e.system = ${place(system)} and e.external_id = ${place(id)})`;
}
