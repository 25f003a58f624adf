import type { EntityManager } from 'typeorm';
import { coFundingAct } from '#shared/journal/coFundingActs.js';
import type { Delivery } from '#shared/journal/Delivery.js';

/** Keeps as a receipt where a fonds de concours stands at the agglomeration; the project's own plan does not change by it. */
export async function receiveCoFunding(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = coFundingAct.parse(delivery.payload);
  await manager.query(
    `insert into co_funding_receipt (id, insee, project_id, agglomeration, co_funding_id, co_funding_reference, beneficiary,
      state, amount_cents, paid_cents, reason, stated_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      delivery.id,
      act.addressee,
      act.projectId,
      act.agglomeration,
      act.coFundingId,
      act.coFundingReference,
      act.commune,
      act.state,
      act.amountCents,
      act.paidCents,
      act.reason,
      act.at,
      now,
    ],
  );
}
