import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import type { StaffingAnswer, StaffingRow } from './StaffingRequest.js';
import { type StaffingFilter, type StaffingListArgs, StaffingSortKey } from './StaffingRequestList.js';

/** Columns of `staffing_request` under the names of StaffingRow. */
export const staffingColumns = `r.id, r.siren, r.reference, r.project_id as "projectId", r.need_id as "needId",
  r.lead_commune as "leadCommune", r.communes, r.skill, r.level, r.half_days as "halfDays",
  r.own_half_days as "ownHalfDays", r.from_day as "from", r.until_day as "until", r.reason, r.state,
  r.found_half_days as "foundHalfDays", r.sent_at as "sentAt", r.cancel_reason as "cancelReason", r.demonstration,
  r.updated_at as "updatedAt", r.version`;

/** Requests by id, as far as the reader sees them. @param ids UUIDs */
export async function staffingRequestsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(StaffingRow | null)[]> {
  const rows: StaffingRow[] = await manager.query(
    `select ${staffingColumns} from staffing_request r where id = any($1::uuid[])`,
    [ids],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** The requests of each project, first written first. */
export async function staffingRequestsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<StaffingRow[][]> {
  const rows: StaffingRow[] = await manager.query(
    `select ${staffingColumns} from staffing_request r where project_id = any($1::uuid[]) order by id`,
    [projects],
  );
  return listsInOrderOf(
    projects.map((id) => id.toLowerCase()),
    rows,
    ({ projectId }) => projectId,
  );
}

/** What the pole answered to each request, in the order it arrived. */
export async function answersOf(manager: EntityManager, requests: readonly string[]): Promise<StaffingAnswer[][]> {
  const rows: (StaffingAnswer & { requestId: string })[] = await manager.query(
    `select request_id as "requestId", state, found_half_days as "foundHalfDays", answered_at as "answeredAt",
      received_at as "receivedAt"
    from staffing_answer_receipt where request_id = any($1::uuid[]) order by request_id, seq`,
    [requests],
  );
  return listsInOrderOf(requests, rows, ({ requestId }) => requestId);
}

/** Requests of all agglomerations. */
export async function staffingPage(manager: EntityManager, args: StaffingListArgs): Promise<Page<StaffingRow>> {
  return await fetchPage(manager, listOf(args), checkPage(args));
}

/** One page of each agglomeration's requests. */
export async function staffingPages(
  manager: EntityManager,
  sirens: readonly string[],
  args: StaffingListArgs,
): Promise<Page<StaffingRow>[]> {
  return await fetchPages(manager, { ...listOf(args), parent: 'r.siren' }, sirens, checkPage(args));
}

function listOf({ filter, sort }: StaffingListArgs): KeysetList {
  const by = sort?.by ?? StaffingSortKey.UPDATED_AT;
  return {
    name: 'staffingRequests',
    from: 'staffing_request r',
    select: staffingColumns,
    where: conditionsOf(filter ?? {}),
    sort: [
      by === StaffingSortKey.UNTIL
        ? { sql: 'r.until_day', type: 'date' }
        : { sql: 'r.updated_at', type: 'timestamptz' },
      { sql: 'r.id', type: 'uuid' },
    ],
    descending: (sort?.direction ?? SortDirection.DESCENDING) === SortDirection.DESCENDING,
    question: [filter ?? null, by],
  };
}

function conditionsOf({ states, skills, communes }: StaffingFilter): Condition[] {
  const conditions: Condition[] = [];
  if (states != null) conditions.push((place) => `r.state = any(${place(states)})`);
  if (skills != null) conditions.push((place) => `r.skill = any(${place(skills)})`);
  if (communes != null) conditions.push((place) => `r.communes && ${place(communes)}::text[]`);
  return conditions;
}
