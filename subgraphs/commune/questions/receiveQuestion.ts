import type { EntityManager } from 'typeorm';
import { commitmentAct, questionAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';

/** Keeps a question of the agglomeration, or that it closed one. */
export async function receiveQuestion(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = questionAct.parse(delivery.payload);
  await manager.query(
    `insert into question_receipt (id, insee, project_id, question_id, agglomeration, labelling_reference, what, text,
      missing_piece, said_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      delivery.id,
      act.addressee,
      act.projectId,
      act.questionId,
      act.agglomeration,
      act.labellingReference,
      act.what,
      act.text,
      act.missingPiece,
      act.at,
      now,
    ],
  );
}

/** Keeps what the commune committed to in return of its label, or what the agglomeration says became of it. */
export async function receiveCommitment(
  manager: EntityManager,
  delivery: Delivery,
  now: Date = new Date(),
): Promise<void> {
  const act = commitmentAct.parse(delivery.payload);
  await manager.query(
    `insert into label_commitment_receipt (id, insee, project_id, commitment_id, agglomeration, labelling_reference, text,
      due_on, state, reason, said_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      delivery.id,
      act.addressee,
      act.projectId,
      act.commitmentId,
      act.agglomeration,
      act.labellingReference,
      act.text,
      act.dueOn,
      act.state,
      act.reason,
      act.at,
      now,
    ],
  );
}
