import type { EntityManager } from 'typeorm';
import { writeJournal } from '#shared/journal/journal.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { staffingAnswerAct } from '#shared/journal/staffingActs.js';
import { clock } from '../territory/clock.js';
import { type Serving, servingOf } from './serving.js';

/**
 * Looks again at the requests that some allocations serve, after a change of those: where one stands anew is written and
 * answered to who asked, in the same transaction.
 * @param subject who changed the allocations, for the journal
 */
export async function settleServedBy(
  manager: EntityManager,
  allocations: readonly string[],
  subject: string,
): Promise<void> {
  const served: { id: string }[] = await manager.query(
    `select distinct staffing_request_id as id from allocation
    where id = any($1::uuid[]) and staffing_request_id is not null order by 1`,
    [allocations],
  );
  await settleAll(
    manager,
    served.map(({ id }) => id),
    subject,
  );
}

/** Looks again at some requests: in two statements, and those that a request costs which stands anew. */
export async function settleAll(manager: EntityManager, ids: readonly string[], subject: string): Promise<void> {
  if (ids.length === 0) return;
  // Locked first, in the order of their ids, then counted: of two allocations that change at once, the later counts both.
  const requests: Held[] = await manager.query(
    `select id, pole, agglomeration, project_id as "projectId", state, cancelled_at is not null as cancelled,
      half_days as "halfDays", found_half_days as "foundBefore", until_day as "until"
    from staffing_request where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const counted: { id: string; found: number }[] = await manager.query(
    `select a.staffing_request_id as id, sum(mine.committed)::integer as found
    from allocation a join allocation_month mine on mine.allocation_id = a.id
    where a.staffing_request_id = any($1::uuid[]) group by 1`,
    [ids],
  );
  const found = new Map(counted.map(({ id, found: halfDays }) => [id, halfDays]));
  for (const request of requests) await settle(manager, request, found.get(request.id) ?? 0, subject);
}

/** Writes and answers where one request stands, if that is anew. */
async function settle(manager: EntityManager, request: Held, foundHalfDays: number, subject: string): Promise<void> {
  const { id } = request;
  const state = servingOf({ ...request, foundHalfDays }, clock.today());
  if (state === request.state && foundHalfDays === request.foundBefore) return;
  const now = clock.now();
  await manager.query(
    `update staffing_request set state = $2, found_half_days = $3, updated_at = $4, version = version + 1 where id = $1`,
    [id, state, foundHalfDays, now],
  );
  await writeJournal(manager, {
    tenant: request.pole,
    entity: 'StaffingRequest',
    id,
    verb: 'SERVE',
    subject,
    visibility: 'PRIVATE',
    change: { from: request.state, to: state, foundHalfDays },
  });
  await answer(manager, request, { state, foundHalfDays, now });
}

/** Tells the agglomeration that asked, without naming anybody. */
async function answer(
  manager: EntityManager,
  request: Held,
  { state, foundHalfDays, now }: { readonly state: Serving; readonly foundHalfDays: number; readonly now: Date },
): Promise<void> {
  const payload = staffingAnswerAct.parse({
    projectId: request.projectId,
    addressee: request.agglomeration,
    requestId: request.id,
    pole: request.pole,
    state,
    foundHalfDays,
    answeredAt: now.toISOString(),
  });
  await enqueueDelivery(manager, { stream: request.projectId, to: 'call', kind: 'STAFFING_ANSWER', payload });
}

interface Held {
  readonly id: string;
  readonly pole: string;
  readonly agglomeration: string;
  readonly projectId: string;
  readonly state: Serving;
  readonly cancelled: boolean;
  readonly halfDays: number;
  readonly foundBefore: number;
  readonly until: string;
}
