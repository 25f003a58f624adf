import type { EntityManager } from 'typeorm';
import { coFundingAct } from '#shared/journal/coFundingActs.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { CoFundingRow } from './CoFunding.js';

/**
 * Hands where a fonds de concours stands now to the courier, once for each commune that carries the project, in the transaction
 * of the move itself.
 */
export async function announceCoFunding(
  manager: EntityManager,
  row: Pick<CoFundingRow, 'id' | 'siren' | 'projectId' | 'communeCode' | 'amountCents'>,
  now: { readonly state: string; readonly paidCents: number; readonly reason: string | null; readonly at: Date },
): Promise<void> {
  const [told] = await manager.query<{ reference: string; communes: readonly string[] }[]>(
    `select f.reference, file.communes from co_funding f join labelling file using (siren, project_id) where f.id = $1`,
    [row.id],
  );
  for (const addressee of new Set([...(told?.communes ?? []), row.communeCode])) {
    const payload = coFundingAct.parse({
      projectId: row.projectId,
      addressee,
      agglomeration: row.siren,
      coFundingId: row.id,
      coFundingReference: told?.reference ?? '',
      commune: row.communeCode,
      state: now.state,
      amountCents: row.amountCents,
      paidCents: now.paidCents,
      reason: now.reason,
      at: now.at.toISOString(),
    });
    await enqueueDelivery(manager, { stream: row.projectId, to: 'commune', kind: 'CO_FUNDING', payload });
  }
}
