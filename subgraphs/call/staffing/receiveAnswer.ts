import type { EntityManager } from 'typeorm';
import { writeJournal } from '#shared/journal/journal.js';
import type { StaffingAnswerAct } from '#shared/journal/staffingActs.js';
import { today } from '../territory/today.js';
import { decide } from './lifecycle.js';
import { lockStaffingRequest, writeStaffing } from './writing.js';

/** Keeps what the pole answered as a receipt, and lets it move the request, in the inbox's transaction. */
export async function receiveAnswer(
  manager: EntityManager,
  id: string,
  act: StaffingAnswerAct,
  now: Date,
): Promise<void> {
  const request = await lockStaffingRequest(manager, act.requestId);
  // Deliveries of a project come in order: an answer to what was never asked was addressed to the wrong agglomeration.
  if (request === null) throw new Error('An answer to what was never asked here.');
  await manager.query(
    `insert into staffing_answer_receipt (id, siren, request_id, project_id, pole, state, found_half_days, answered_at,
      received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, act.addressee, act.requestId, act.projectId, act.pole, act.state, act.foundHalfDays, act.answeredAt, now],
  );
  const outcome = decide(request, { ...act, kind: 'ANSWER' }, today(now));
  if (outcome.kind !== 'MOVED') return;
  const cancelled = request.cancelReason === null ? {} : { cancelReason: request.cancelReason };
  await writeStaffing(manager, request, { ...outcome, ...cancelled }, now);
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'StaffingRequest',
    id: request.id,
    verb: 'ANSWER',
    subject: 'scale:pma',
    visibility: 'PRIVATE',
    change: { from: request.state, to: outcome.state, foundHalfDays: act.foundHalfDays },
  });
}
