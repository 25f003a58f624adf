import type { EntityManager } from 'typeorm';
import { consentAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { writeJournal } from '#shared/journal/journal.js';
import { endWithoutBasis, takeTurn } from './endAllocations.js';

/** The pole a delivery is addressed to; null when it is not a consent in its form. */
export function addresseeOf(delivery: Delivery): string | null {
  if (delivery.kind !== 'CONSENT') return null;
  const act = consentAct.safeParse(delivery.payload);
  // A stream is one project's: an act about another one would come out of the order of its own.
  if (!act.success || act.data.projectId !== delivery.stream) return null;
  return (act.data.scale ?? 'POLE') === 'POLE' ? act.data.addressee : null;
}

/**
 * Keeps a commune's word as a receipt, and ends at once the work that it leaves without a consent. What rests on it
 * changes only through the receipts: the last one counts.
 */
export async function receiveConsent(manager: EntityManager, delivery: Delivery): Promise<void> {
  const act = consentAct.parse(delivery.payload);
  const project = { pole: act.addressee, projectId: act.projectId };
  await takeTurn(manager, project);
  await manager.query(
    `insert into consent_receipt (pole, project_id, commune, state, decided_on, body, reference, need_id, role,
      enforceable_from, from_day, until_day)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      act.addressee,
      act.projectId,
      act.commune,
      act.state,
      act.decidedOn,
      act.body,
      act.reference,
      act.needId ?? null,
      act.role ?? null,
      act.enforceableFrom ?? null,
      act.from ?? null,
      act.until ?? null,
    ],
  );
  await writeJournal(manager, {
    tenant: act.addressee,
    entity: 'Project',
    id: act.projectId,
    verb: `CONSENT_${act.state}`,
    subject: `scale:${delivery.from}`,
    visibility: 'PRIVATE',
    change: { commune: act.commune, decidedOn: act.decidedOn, body: act.body },
  });
  await endWithoutBasis(manager, project, `scale:${delivery.from}`);
}
