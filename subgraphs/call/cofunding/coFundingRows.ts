import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import type { CoFundingPayment, CoFundingRow, CommuneWord } from './CoFunding.js';
import { type CoFundingFilter, type CoFundingSort, CoFundingSortKey } from './CoFundingList.js';

/** Columns of `co_funding` under the names of CoFundingRow. */
export const coFundingColumns = `f.id, f.siren, f.reference, f.project_id as "projectId", f.need_id as "needId",
  f.commune as "communeCode", f.state, f.object, f.spending, f.own_share as "ownShare",
  f.waived_basis_points as "waivedBasisPoints", f.waiver_reference as "waiverReference", f.amount_cents as "amountCents",
  f.paid_cents as "paidCents", f.encourages, f.reason, f.own_reference as "ownReference",
  f.own_decided_on as "ownDecidedOn", f.own_enforceable_from as "ownEnforceableFrom", f.committed_on as "committedOn",
  f.earlier, f.demonstration, f.version, f.created_at as "createdAt", f.updated_at as "updatedAt"`;

/** By id, as far as the reader sees them. */
export async function coFundingsById(manager: EntityManager, ids: readonly string[]): Promise<(CoFundingRow | null)[]> {
  const rows: CoFundingRow[] = await manager.query(
    `select ${coFundingColumns} from co_funding f where f.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** All of each project, oldest first. */
export async function coFundingsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<CoFundingRow[][]> {
  const rows: CoFundingRow[] = await manager.query(
    `select ${coFundingColumns} from co_funding f where f.project_id = any($1::uuid[]) order by f.created_at, f.id`,
    [projects],
  );
  return listsInOrderOf(projects, rows, (row) => row.projectId);
}

/** What was paid of each, oldest first. */
export async function paymentsOf(manager: EntityManager, ids: readonly string[]): Promise<CoFundingPayment[][]> {
  const rows: (CoFundingPayment & { of: string })[] = await manager.query(
    `select co_funding_id as of, paid_on as "paidOn", amount_cents as "amountCents" from co_funding_payment
    where co_funding_id = any($1::uuid[]) order by co_funding_id, position`,
    [ids],
  );
  return listsInOrderOf(ids, rows, (row) => row.of);
}

/** The last word received of each one's commune on its need, or on any need of the project where it names none. */
export async function communeWordsOf(manager: EntityManager, ids: readonly string[]): Promise<(CommuneWord | null)[]> {
  const rows: (CommuneWord & { of: string })[] = await manager.query(
    `select f.id as of, word.* from co_funding f cross join lateral (
      select state, object, amount_cents as "amountCents", reference, decided_on as "decidedOn",
        enforceable_from as "enforceableFrom", from_day as "from", until_day as "until"
      from consent_receipt said where said.siren = f.siren and said.project_id = f.project_id
        and said.commune = f.commune and said.role = 'CO_FUNDING'
        and (f.need_id is null or said.need_id = f.need_id)
      order by said.seq desc limit 1) word
    where f.id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(ids, rows, (row) => row.of);
}

export interface CoFundingQuestion {
  readonly filter: CoFundingFilter | null;
  readonly sort: CoFundingSort | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page for each agglomeration. */
export async function coFundingPages(
  manager: EntityManager,
  sirens: readonly string[],
  question: CoFundingQuestion,
): Promise<Page<CoFundingRow>[]> {
  const { filter, sort } = question;
  const by = sort?.by ?? CoFundingSortKey.UPDATED_AT;
  const list: KeysetList = {
    name: 'agglomeration.coFundings',
    from: 'co_funding f',
    select: coFundingColumns,
    where: conditions(filter ?? {}),
    sort: [...order[by], { sql: 'f.id', type: 'uuid' }],
    descending: (sort?.direction ?? SortDirection.DESCENDING) === SortDirection.DESCENDING,
    question: [filter, sort],
    parent: 'f.siren',
  };
  return await fetchPages<CoFundingRow>(manager, list, sirens, question);
}

function conditions({ states, communes, projects }: CoFundingFilter): Condition[] {
  const given: Condition[] = [];
  if (states) given.push((place) => `f.state = any(${place(states)}::text[])`);
  if (communes) given.push((place) => `f.commune = any(${place(communes)}::text[])`);
  if (projects) given.push((place) => `f.project_id = any(${place(projects.filter(isId))}::uuid[])`);
  return given;
}

const order: Readonly<Record<CoFundingSortKey, KeysetList['sort']>> = {
  [CoFundingSortKey.UPDATED_AT]: [{ sql: 'f.updated_at', type: 'timestamptz' }],
  [CoFundingSortKey.REFERENCE]: [
    { sql: 'f.year', type: 'int' },
    { sql: 'f.number', type: 'int' },
  ],
};
