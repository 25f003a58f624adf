import type { EntityManager } from 'typeorm';
import type { DemonstrationCoFundingReceipt } from './CoFundingReceiptRows.js';

/** Writes what communes received of fonds de concours, in the order it was decided. */
export async function loadCoFundingReceipts(
  manager: EntityManager,
  receipts: readonly DemonstrationCoFundingReceipt[],
): Promise<void> {
  await manager.query(
    `insert into co_funding_receipt (id, insee, project_id, agglomeration, co_funding_id, co_funding_reference, beneficiary,
      state, amount_cents, paid_cents, reason, stated_at, received_at, demonstration)
    select id, insee, "projectId", agglomeration, "coFundingId", "coFundingReference", beneficiary, state, "amountCents",
      "paidCents", reason, "statedAt", "statedAt", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, agglomeration text,
      "coFundingId" uuid, "coFundingReference" text, beneficiary text, state text, "amountCents" bigint,
      "paidCents" bigint, reason text, "statedAt" timestamptz)
    order by "statedAt", id
    on conflict (id) do nothing`,
    [JSON.stringify(receipts)],
  );
}
