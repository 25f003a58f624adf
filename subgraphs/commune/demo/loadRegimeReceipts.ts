import type { EntityManager } from 'typeorm';
import type { DemonstrationRegimeReceipt } from './RegimeRows.js';

/** Writes what agglomerations told of regimes; a second time it changes nothing. */
export async function loadRegimeReceipts(
  manager: EntityManager,
  receipts: readonly DemonstrationRegimeReceipt[],
): Promise<void> {
  await manager.query(
    `insert into regime_receipt (id, insee, agglomeration, competence, since, regime, act_body, act_reference,
      act_decided_on, act_enforceable_from, line, operations, demonstration)
    select id, insee, agglomeration, competence, since, regime, body, reference, "decidedOn", "decidedOn", line, '[]', true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, agglomeration text, competence text, since date,
      regime text, body text, reference text, "decidedOn" date, line text)
    on conflict (id) do nothing`,
    [JSON.stringify(receipts)],
  );
}
