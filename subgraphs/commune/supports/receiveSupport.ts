import type { EntityManager } from 'typeorm';
import type { Delivery } from '#shared/journal/Delivery.js';
import { supportAct } from '#shared/journal/supportActs.js';

/** Keeps as a receipt what an agglomeration offers or does; the commune answers by a word of its own. */
export async function receiveSupport(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = supportAct.parse(delivery.payload);
  await manager.query(
    `insert into support_receipt (id, insee, project_id, need_id, agglomeration, support_id, support_reference, role, kind,
      state, half_days, from_day, until_day, upskilling, ended_on, end_reason, reason, decided_at, received_at, host)
    values ($1, successor_of($2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, successor_of($20))`,
    [
      delivery.id,
      act.addressee,
      act.projectId,
      act.needId,
      act.agglomeration,
      act.supportId,
      act.supportReference,
      act.role,
      act.kind,
      act.state,
      act.halfDays,
      act.from,
      act.until,
      act.upskilling,
      act.endedOn,
      act.endReason,
      act.reason,
      act.decidedAt,
      now,
      act.host ?? null,
    ],
  );
}
