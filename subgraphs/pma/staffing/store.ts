import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { checkSpan } from '#shared/graphql/months.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { inOrder, wellFormed } from '../territory/identifiers.js';
import { type ReceivedRequestFilter, type ReceivedRequestListArgs, ReceivedRequestSortKey } from './RequestList.js';
import type { ReceivedRequest } from './StaffingRequest.js';

/** Columns of `staffing_request` under the names of ReceivedRequest. */
export const requestColumns = `r.id, r.pole, r.agglomeration, r.reference, r.project_id as "projectId",
  r.need_id as "needId", r.lead_commune as "leadCommune", r.communes, r.skill, r.level, r.half_days as "halfDays",
  r.own_half_days as "ownHalfDays", r.from_day as "from", r.until_day as "until", r.reason,
  r.received_at as "receivedAt", r.state, r.found_half_days as "foundHalfDays", r.demonstration`;

/** Requests by id, as they were received; null for one that this reader may not know of. */
export async function requestsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(ReceivedRequest | null)[]> {
  const rows: ReceivedRequest[] = await manager.query(
    `select ${requestColumns} from staffing_request r where r.id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** Requests to all poles. */
export async function requestPage(
  manager: EntityManager,
  args: ReceivedRequestListArgs,
): Promise<Page<ReceivedRequest>> {
  return await fetchPage(manager, listOf(args), checkPage(args));
}

/** One page of each pole's requests. */
export async function requestPages(
  manager: EntityManager,
  poles: readonly string[],
  args: ReceivedRequestListArgs,
): Promise<Page<ReceivedRequest>[]> {
  return await fetchPages(manager, { ...listOf(args), parent: 'r.pole' }, poles, checkPage(args));
}

function listOf({ filter, sort }: ReceivedRequestListArgs): KeysetList {
  return {
    name: 'requestsToServe',
    from: 'staffing_request r',
    select: requestColumns,
    where: conditionsOf(filter ?? {}),
    sort: [
      sort?.by === ReceivedRequestSortKey.RECEIVED_AT
        ? { sql: 'r.received_at', type: 'timestamptz' }
        : { sql: 'r.until_day', type: 'date' },
      { sql: 'r.id', type: 'uuid' },
    ],
    descending: sort?.direction === SortDirection.DESCENDING,
    question: [filter ?? null, sort?.by ?? null],
  };
}

function conditionsOf({ states, skills, members, between }: ReceivedRequestFilter): Condition[] {
  const conditions: Condition[] = [];
  if (states != null) conditions.push((place) => `r.state = any(${place(states)})`);
  if (skills != null) conditions.push((place) => `r.skill = any(${place(skills)})`);
  if (members != null) conditions.push((place) => `r.agglomeration = any(${place(members)})`);
  if (between != null) {
    checkSpan(between);
    conditions.push(
      (place) =>
        `to_char(r.from_day, 'YYYY-MM') <= ${place(between.until)} and to_char(r.until_day, 'YYYY-MM') >= ${place(between.from)}`,
    );
  }
  return conditions;
}
