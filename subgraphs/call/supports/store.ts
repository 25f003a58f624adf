import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkSpan } from '#shared/graphql/months.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { checksOf } from './checks.js';
import type { Word } from './lifecycle.js';
import type { SupportMonth, SupportRow } from './Support.js';
import { type SupportFilter, type SupportSort, SupportSortKey } from './SupportList.js';

/** Columns of `support` under the names of SupportRow; half-days are summed from its months. */
export const supportColumns = `support.id, support.siren, support.reference, support.project_id as "projectId",
  support.need_id as "needId", support.communes as "communeCodes", support.role, support.kind, support.state,
  support.post_id as "postId", support.host as "hostCode", support.from_day as "from", support.until_day as "until", support.upskilling,
  support.reason, support.ended_on as "endedOn", support.end_reason as "endReason", support.demonstration,
  support.version, support.updated_at as "updatedAt", support.siren as "agglomerationCode",
  (support.created_at at time zone 'Europe/Paris')::date as "offeredOn",
  (select coalesce(sum(planned), 0)::int from support_month where support_id = support.id) as "plannedHalfDays",
  (select coalesce(sum(done), 0)::int from support_month where support_id = support.id) as "doneHalfDays"`;

/** Supports by id; null for what does not exist for this reader. */
export async function supportsById(manager: EntityManager, ids: readonly string[]): Promise<(SupportRow | null)[]> {
  const rows: SupportRow[] = await manager.query(
    `select ${supportColumns} from support where support.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** The months of each support, in their order. */
export async function monthsOfSupports(manager: EntityManager, supports: readonly string[]): Promise<SupportMonth[][]> {
  const rows: (SupportMonth & { supportId: string })[] = await manager.query(
    `select support_id as "supportId", month, planned, done from support_month
    where support_id = any($1::uuid[]) order by support_id, month`,
    [supports],
  );
  return listsInOrderOf(supports, rows, ({ supportId }) => supportId);
}

/** The last word received of each commune that each support concerns, in the support's order. */
export async function wordsOfSupports(manager: EntityManager, supports: readonly string[]): Promise<Word[][]> {
  const rows: (Word & { supportId: string })[] = await manager.query(
    `select support.id as "supportId", concerned.commune, coalesce(received.word, 'NONE') as word,
      received.until_day as until
    from support cross join unnest(array_remove(support.communes || support.host, null)) with ordinality concerned (commune, place)
      cross join consent_received(support.siren, support.project_id, support.need_id, support.role, concerned.commune) received
    where support.id = any($1::uuid[]) order by support.id, concerned.place`,
    [supports],
  );
  return listsInOrderOf(supports, rows, ({ supportId }) => supportId);
}

/** What a list of supports is asked. */
export interface SupportQuestion {
  readonly filter: SupportFilter | null;
  readonly sort: SupportSort | null;
  /** These alone, where told. */
  readonly ids?: readonly string[];
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of all supports the reader sees. */
export async function supportPage(manager: EntityManager, question: SupportQuestion): Promise<Page<SupportRow>> {
  return await fetchPage<SupportRow>(manager, listOf(question), question);
}

/** What each agglomeration offers, has promised or gives, as far as this reader sees it; by id. */
export async function openSupportsOf(manager: EntityManager, sirens: readonly string[]): Promise<SupportRow[][]> {
  const rows: SupportRow[] = await manager.query(
    `select ${supportColumns} from support where support.siren = any($1)
      and support.state in ('OFFERED', 'CONSENTED', 'ACTIVE') order by support.siren, support.id`,
    [sirens],
  );
  return listsInOrderOf(sirens, rows, ({ siren }) => siren);
}

/** One page of each agglomeration's supports. */
export const supportPagesOfAgglomerations = pagesBy('support', 'support.siren');
/** One page of the supports of each project. */
export const supportPagesOfProjects = pagesBy('support', 'support.project_id');
/** One page of the supports that answer each need. */
export const supportPagesOfNeeds = pagesBy('support', 'support.need_id');
/** One page of the supports that concern each commune. */
export const supportPagesOfCommunes = pagesBy(
  'support cross join unnest(support.communes) concerned (commune)',
  'concerned.commune',
);

function pagesBy(from: string, parent: string) {
  return async (
    manager: EntityManager,
    parents: readonly string[],
    question: SupportQuestion,
  ): Promise<Page<SupportRow>[]> =>
    await fetchPages<SupportRow>(manager, { ...listOf(question), from, parent }, parents, question);
}

function listOf({ filter, sort, ids }: SupportQuestion): KeysetList {
  return {
    name: 'supports',
    from: 'support',
    select: supportColumns,
    where: [
      ...conditions(filter ?? {}),
      ...(ids === undefined ? [] : [((place) => `support.id = any(${place(ids)}::uuid[])`) as Condition]),
    ],
    sort: [...order[sort?.by ?? SupportSortKey.FROM], { sql: 'support.id', type: 'uuid' }],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter, sort],
  };
}

const order: Readonly<Record<SupportSortKey, KeysetList['sort']>> = {
  [SupportSortKey.FROM]: [{ sql: 'support.from_day', type: 'date' }],
  [SupportSortKey.UPDATED_AT]: [{ sql: 'support.updated_at', type: 'timestamptz' }],
  [SupportSortKey.REFERENCE]: [
    { sql: 'support.siren', type: 'text' },
    { sql: 'support.year', type: 'int' },
    { sql: 'support.number', type: 'int' },
  ],
};

function conditions(filter: SupportFilter): Condition[] {
  const given: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined, type = 'text') => {
    if (values != null) given.push((place) => `${column} = any(${place(values)}::${type}[])`);
  };
  among('support.siren', filter.agglomerations);
  among('support.state', filter.states);
  among('support.kind', filter.kinds);
  among('support.role', filter.roles);
  among('support.post_id', filter.posts?.filter(isId), 'uuid');
  among('support.project_id', filter.projects?.filter(isId), 'uuid');
  among('support.need_id', filter.needs?.filter(isId), 'uuid');
  const { communes, between, checks } = filter;
  if (communes != null) given.push((place) => `support.communes && ${place(communes)}::text[]`);
  if (between != null) {
    checkSpan(between);
    given.push(
      (
        place,
      ) => `exists (select from support_month mine where mine.support_id = support.id and mine.planned + mine.done > 0
        and mine.month between ${place(between.from)} and ${place(between.until)})`,
    );
  }
  if (checks != null) {
    given.push(() => (checks.length === 0 ? 'false' : checks.map((check) => `(${checksOf[check]})`).join(' or ')));
  }
  return given;
}

/** Half-days that supports, consented or at work, have promised to each need, by `${need} ${siren}`. */
export async function promisedToNeeds(
  manager: EntityManager,
  needs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows: { name: string; halfDays: number }[] = await manager.query(
    `select need_id || ' ' || siren as name, half_days as "halfDays" from promised_half_days($1::uuid[])`,
    [needs.filter(isId)],
  );
  return new Map(rows.map(({ name, halfDays }) => [name, halfDays]));
}
