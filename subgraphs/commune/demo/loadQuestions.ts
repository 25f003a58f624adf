import type { EntityManager } from 'typeorm';
import type { DemonstrationQuestions } from './QuestionRows.js';

/** Writes what was asked, answered and committed to; what is there already stays. */
export async function loadQuestions(
  manager: EntityManager,
  { asked, answers, commitments }: DemonstrationQuestions,
): Promise<void> {
  await manager.query(
    `insert into question_receipt (id, insee, project_id, question_id, agglomeration, labelling_reference, what, text,
      missing_piece, said_at, received_at, demonstration)
    select id, insee, "projectId", "questionId", agglomeration, "labellingReference", 'ASKED', text, "missingPiece", at, at,
      true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, "questionId" uuid,
      agglomeration text, "labellingReference" text, text text, "missingPiece" boolean, at timestamptz)
    order by at on conflict (id) do nothing`,
    [JSON.stringify(asked)],
  );
  await manager.query(
    `insert into question_answer (id, insee, project_id, question_id, what, text, answered_at, demonstration)
    select id, insee, "projectId", "questionId", 'ANSWERED', text, at, true
    from jsonb_to_recordset($1::jsonb)
      as given (id uuid, insee text, "projectId" uuid, "questionId" uuid, text text, at timestamptz)
    on conflict (id) do nothing`,
    [JSON.stringify(answers)],
  );
  await manager.query(
    `insert into label_commitment_receipt (id, insee, project_id, commitment_id, agglomeration, labelling_reference, text,
      due_on, state, reason, said_at, received_at, demonstration)
    select id, insee, "projectId", "commitmentId", agglomeration, "labellingReference", text, "dueOn", state, reason, at,
      at, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, insee text, "projectId" uuid, "commitmentId" uuid,
      agglomeration text, "labellingReference" text, text text, "dueOn" date, state text, reason text, at timestamptz)
    order by at on conflict (id) do nothing`,
    [JSON.stringify(commitments)],
  );
}
