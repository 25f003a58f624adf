import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { Contribution, ContributionOutcome, InvolvementCall } from './InvolvementCall.js';

/** A call's row, as `c`, under the names its type has. */
export const callColumns = `c.id, c.siren, c.title, c.text, c.axis, c.opens_on as "opensOn", c.closes_on as "closesOn",
  c.who_may_answer as "whoMayAnswer", c.visibility, c.demonstration, c.version`;

/** A contribution's row, as `k`, under the names its type has. */
export const contributionColumns = `k.id, k.siren, k.call_id as "callId", k.kind, k.label, k.rna, k.firm,
  k.commune as insee, k.text, k.received_on as "receivedOn", k.outcome, k.reason, k.decided_on as "decidedOn",
  k.demonstration, k.version`;

/** Calls by id; null for what does not exist for this reader. */
export async function callsById(manager: EntityManager, ids: readonly string[]): Promise<(InvolvementCall | null)[]> {
  const rows: InvolvementCall[] = await manager.query(
    `select ${callColumns} from involvement_call c where c.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return inOrder(ids, rows);
}

/** Contributions by id; null for what does not exist for this reader. */
export async function contributionsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(Contribution | null)[]> {
  const rows: Contribution[] = await manager.query(
    `select ${contributionColumns} from contribution k where k.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return inOrder(ids, rows);
}

const inOrder = <Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]) =>
  oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );

interface PageQuestion {
  readonly first: number;
  readonly after?: string | undefined;
}
export interface CallQuestion extends PageQuestion {
  readonly openOn: string | null;
}
export interface ContributionQuestion extends PageQuestion {
  readonly outcomes: readonly ContributionOutcome[] | null;
}

/** One page of each agglomeration's calls, those that close last first. */
export async function callPages(
  manager: EntityManager,
  sirens: readonly string[],
  question: CallQuestion,
): Promise<Page<InvolvementCall>[]> {
  return await fetchPages<InvolvementCall>(manager, { ...calls(question), parent: 'c.siren' }, sirens, question);
}

/** One page of all calls that the reader sees. */
export async function callPage(manager: EntityManager, question: CallQuestion): Promise<Page<InvolvementCall>> {
  return await fetchPage<InvolvementCall>(manager, calls(question), question);
}

function calls({ openOn }: CallQuestion): KeysetList {
  const open: Condition = (place) => `${place(openOn)}::date between c.opens_on and c.closes_on`;
  return {
    name: 'involvementCalls',
    from: 'involvement_call c',
    select: callColumns,
    where: openOn === null ? [] : [open],
    sort: [
      { sql: 'c.closes_on', type: 'date' },
      { sql: 'c.id', type: 'uuid' },
    ],
    descending: true,
    question: openOn,
  };
}

/** One page of each call's contributions, the oldest first. */
export async function contributionPages(
  manager: EntityManager,
  calls: readonly string[],
  { outcomes, ...page }: ContributionQuestion,
): Promise<Page<Contribution>[]> {
  const list: KeysetList = {
    name: 'contributions',
    from: 'contribution k',
    select: contributionColumns,
    where: outcomes === null ? [] : [(place) => `k.outcome = any(${place(outcomes)})`],
    sort: [
      { sql: 'k.received_on', type: 'date' },
      { sql: 'k.id', type: 'uuid' },
    ],
    question: outcomes,
    parent: 'k.call_id::text',
  };
  return await fetchPages<Contribution>(manager, list, calls, page);
}
