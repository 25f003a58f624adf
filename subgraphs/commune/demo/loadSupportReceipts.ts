import type { EntityManager } from 'typeorm';
import type { DemonstrationSupportReceipt } from './SupportRows.js';

/** Writes what communes received of their agglomeration's supports, in the order it was decided. */
export async function loadSupportReceipts(
  manager: EntityManager,
  receipts: readonly DemonstrationSupportReceipt[],
): Promise<void> {
  await manager.query(
    `insert into support_receipt (id, insee, project_id, need_id, agglomeration, support_id, support_reference, role, kind,
      host, state, half_days, from_day, until_day, upskilling, ended_on, end_reason, decided_at, received_at, demonstration)
    select id, insee, "projectId", "needId", agglomeration, "supportId", "supportReference", role, kind, host, state, "halfDays",
      "from", until, upskilling, "endedOn", "endReason", "decidedAt", "decidedAt", true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, "needId" uuid, agglomeration text,
      "supportId" uuid, "supportReference" text, role text, kind text, host text, state text, "halfDays" integer, "from" date,
      until date, upskilling text, "endedOn" date, "endReason" text, "decidedAt" timestamptz)
    order by "decidedAt", id
    on conflict (id) do nothing`,
    [JSON.stringify(receipts)],
  );
}
