import type { EntityManager } from 'typeorm';
import type { Delivery } from '#shared/journal/Delivery.js';
import { writeJournal } from '#shared/journal/journal.js';
import {
  type StaffingCancellationAct,
  type StaffingRequestAct,
  staffingCancellationAct,
  staffingRequestAct,
} from '#shared/journal/staffingActs.js';
import { clock } from '../territory/clock.js';
import { settleAll } from './settle.js';

/** Keeps a request as it came, and looks where it stands: its window may be past already. */
export async function receiveRequest(manager: EntityManager, delivery: Delivery): Promise<void> {
  const act = staffingRequestAct.parse(delivery.payload);
  const now = clock.now();
  await manager.query(
    `insert into staffing_request (id, pole, agglomeration, reference, project_id, need_id, lead_commune, communes,
      skill, level, half_days, own_half_days, from_day, until_day, reason, sent_at, received_at, state, demonstration,
      updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'OPEN', $18, $17)`,
    [
      act.requestId,
      act.addressee,
      act.agglomeration,
      act.reference,
      act.projectId,
      act.needId,
      act.leadCommune,
      act.communes,
      act.skill,
      act.level,
      act.halfDays,
      act.ownHalfDays,
      act.from,
      act.until,
      act.reason,
      act.sentAt,
      now,
      act.demonstration,
    ],
  );
  await journal(manager, act, delivery, 'RECEIVE');
  await settleAll(manager, [act.requestId], `scale:${delivery.from}`);
}

/** Marks a request as taken back. What was placed for it goes on until somebody ends it. */
export async function receiveCancellation(manager: EntityManager, delivery: Delivery): Promise<void> {
  const act = staffingCancellationAct.parse(delivery.payload);
  const now = clock.now();
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update staffing_request set state = 'CANCELLED', cancelled_at = $3, cancel_reason = $4, updated_at = $5,
      version = version + 1
    where id = $1 and pole = $2 and cancelled_at is null returning id`,
    [act.requestId, act.addressee, act.cancelledAt, act.reason, now],
  );
  // Deliveries of a project come in order: the request itself went elsewhere.
  if (rows.length === 0) throw new Error('A cancellation of what was never asked here.');
  await journal(manager, act, delivery, 'CANCEL');
}

async function journal(
  manager: EntityManager,
  act: StaffingRequestAct | StaffingCancellationAct,
  delivery: Delivery,
  verb: 'RECEIVE' | 'CANCEL',
): Promise<void> {
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'StaffingRequest',
    id: act.requestId,
    verb,
    subject: `scale:${delivery.from}`,
    visibility: 'PRIVATE',
  });
}
