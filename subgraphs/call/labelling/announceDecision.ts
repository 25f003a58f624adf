import type { EntityManager } from 'typeorm';
import { decisionAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { LabellingState } from './LabellingState.js';

/**
 * Hands where a proposal stands now to the courier, once for each commune that carries the project, in the transaction of
 * the move itself: what was decided arrives, and what was not is never announced.
 */
export async function announceDecision(
  manager: EntityManager,
  labelling: { readonly id: string },
  decision: {
    readonly to: LabellingState;
    readonly reason: string | null;
    readonly at: Date;
    readonly membershipOver?: boolean;
  },
): Promise<void> {
  const [file] = await manager.query<
    { siren: string; projectId: string; reference: string; communes: readonly string[] }[]
  >('select siren, project_id as "projectId", reference, communes from labelling where id = $1', [labelling.id]);
  if (file === undefined) throw new Error('A decision on no file.');
  for (const addressee of file.communes) {
    const payload = decisionAct.parse({
      projectId: file.projectId,
      addressee,
      agglomeration: file.siren,
      labellingReference: file.reference,
      to: decision.to,
      reason: decision.reason,
      decidedAt: decision.at.toISOString(),
      membershipOver: decision.membershipOver,
    });
    await enqueueDelivery(manager, { stream: file.projectId, to: 'commune', kind: 'DECISION', payload });
  }
}
