import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { type CommitmentAct, commitmentAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';

/** Keeps a commitment of a locked labelling, and tells the communes of it in the same transaction. */
export async function commitTo(
  manager: EntityManager,
  labelling: LabellingRow,
  { text, dueOn }: { readonly text: string; readonly dueOn: string },
  now: Date,
): Promise<string> {
  const id = newId();
  await manager.query(
    'insert into label_commitment (id, labelling_id, siren, text, due_on, committed_at) values ($1, $2, $3, $4, $5, $6)',
    [id, labelling.id, labelling.siren, text, dueOn, now],
  );
  const at = now.toISOString();
  await announceCommitment(manager, labelling, { commitmentId: id, text, dueOn, state: 'PLANNED', reason: null, at });
  return id;
}

/** Hands where a commitment stands to the courier, once for each commune that carries the project. */
export async function announceCommitment(
  manager: EntityManager,
  labelling: LabellingRow,
  said: Pick<CommitmentAct, 'commitmentId' | 'text' | 'dueOn' | 'state' | 'reason' | 'at'>,
): Promise<void> {
  for (const addressee of labelling.communes) {
    const payload = commitmentAct.parse({
      projectId: labelling.projectId,
      addressee,
      agglomeration: labelling.siren,
      labellingReference: labelling.reference,
      ...said,
    });
    await enqueueDelivery(manager, { stream: labelling.projectId, to: 'commune', kind: 'COMMITMENT', payload });
  }
}
