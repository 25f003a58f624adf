import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { heritageOf, withPredecessors } from '../communes/heritage.js';
import { contains } from '../communes/search.js';
import type { ProjectRow } from './Project.js';
import { type ProjectFilter, type ProjectListArgs, ProjectSortKey } from './ProjectList.js';
import { projectColumns } from './store.js';

type Term = KeysetList['sort'][number];

const byId: Term = { sql: 'p.id', type: 'uuid' };

function sortTerm(by: ProjectSortKey, descending: boolean): Term {
  switch (by) {
    case ProjectSortKey.UPDATED_AT:
      return { sql: 'p.updated_at', type: 'timestamptz' };
    case ProjectSortKey.REFERENCE:
      return { sql: 'p.reference', type: 'text' };
    case ProjectSortKey.TITLE:
      return { sql: 'p.title collate "fr-x-icu"', type: 'text' };
    case ProjectSortKey.PROPOSED_ON:
      // What was never proposed comes last, whichever end comes first.
      return { sql: `coalesce(p.proposed_on, '${descending ? '0001-01-01' : '9999-12-31'}')`, type: 'date' };
  }
}

function listOf(args: ProjectListArgs, name: string): KeysetList {
  const by = args.sort?.by ?? ProjectSortKey.REFERENCE;
  const descending = args.sort?.direction === SortDirection.DESCENDING;
  return {
    name,
    from: 'project p',
    select: projectColumns,
    where: conditions(args.filter ?? {}),
    sort: [sortTerm(by, descending), byId],
    descending,
    question: [by, args.filter],
  };
}

export async function projectList(manager: EntityManager, args: ProjectListArgs): Promise<Page<ProjectRow>> {
  return await fetchPage<ProjectRow>(manager, listOf(args, 'projects'), checkPage(args));
}

/** The first `most` projects that this reader may see: for a file, in one statement. */
export async function everyProject(
  manager: EntityManager,
  args: Omit<ProjectListArgs, 'first'>,
  most: number,
): Promise<Page<ProjectRow>> {
  return await fetchPage<ProjectRow>(manager, listOf({ ...args, first: most }, 'projects'), { first: most });
}

/** One page for each commune of the projects it leads or co-carries. */
export async function projectsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  args: ProjectListArgs,
): Promise<Page<ProjectRow>[]> {
  const { codesOf } = await heritageOf(manager);
  const carriers = 'array_append(p.co_carriers, p.insee)';
  // A project that a commune carries with one it took over from is listed once.
  const carrying = communes.some((insee) => codesOf(insee).length > 1) ? `with_successors(${carriers})` : carriers;
  const list = {
    ...listOf(args, 'commune.projects'),
    from: `project p cross join lateral unnest(${carrying}) as carrier (insee)`,
    parent: 'carrier.insee',
  };
  return await fetchPages<ProjectRow>(manager, list, communes, checkPage(args));
}

function conditions(filter: ProjectFilter): Condition[] {
  const { communes, states, themes, visibilities, search } = filter;
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  if (communes != null) {
    found.push((place) => {
      const codes = withPredecessors(place(communes));
      return `p.insee = any(${codes}) or p.co_carriers && ${codes}`;
    });
  }
  among('p.state', states);
  among('p.theme', themes);
  among('p.visibility', visibilities);
  if (search != null) found.push(contains(search, 'p.title', 'p.summary', 'p.reference'));
  return found;
}
