import type { EntityManager } from 'typeorm';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { regimeAct, streamOf } from '#shared/journal/regimeActs.js';
import type { RegimeRow } from './CompetenceRegime.js';

/**
 * Hands each regime to the courier for the commune concerned, in the transaction of the change: the commune concludes from
 * its receipts, also while the agglomeration does not answer. In the order of the communes' codes, so that two changes
 * that concern the same ones do not wait for each other in a circle.
 * @param gone the change points were mistakes and are taken back
 */
export async function announceRegimes(
  manager: EntityManager,
  regimes: readonly RegimeRow[],
  { gone = false }: { readonly gone?: boolean } = {},
): Promise<void> {
  for (const row of [...regimes].sort((a, b) => (a.insee < b.insee ? -1 : 1))) {
    const payload = regimeAct.parse({
      addressee: row.insee,
      agglomeration: row.siren,
      competence: row.competenceKey,
      since: row.since,
      regime: gone ? null : row.regime,
      ...row.act,
      line: gone ? null : row.line,
      operations: gone ? [] : row.operations,
      demonstration: row.demonstration,
    });
    await enqueueDelivery(manager, { stream: streamOf(row.siren, row.insee), to: 'commune', kind: 'REGIME', payload });
  }
}
