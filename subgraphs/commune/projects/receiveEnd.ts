import type { EntityManager } from 'typeorm';
import { endAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';

/** Keeps as a receipt that a post's work on the project is over; the project itself goes on. */
export async function receiveEnd(manager: EntityManager, delivery: Delivery, now: Date = new Date()): Promise<void> {
  const act = endAct.parse(delivery.payload);
  await manager.query(
    `insert into allocation_end_receipt (id, insee, project_id, pole, allocation_id, allocation_reference, ended_on,
      reason, ended_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      delivery.id,
      act.addressee,
      act.projectId,
      act.pole,
      act.allocationId,
      act.allocationReference,
      act.endedOn,
      act.reason,
      act.endedAt,
      now,
    ],
  );
}
