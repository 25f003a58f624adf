import type { EntityManager } from 'typeorm';
import type { DemonstrationLabellingFiles } from './LabellingFileRows.js';

/** Criteria come before the labellings that are reviewed by them. */
export async function loadCriteria(manager: EntityManager, grids: DemonstrationLabellingFiles['grids']): Promise<void> {
  await manager.query(
    `insert into criteria_grid (id, siren, version, since, published_at, criteria, demonstration)
    select id, siren, version, since, since::timestamp at time zone 'Europe/Paris', criteria, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, siren text, version integer, since date, criteria jsonb)
    on conflict do nothing`,
    [JSON.stringify(grids)],
  );
}

/** What surrounds the labellings, which exist already; what is there already stays. */
export async function loadLabellingFiles(manager: EntityManager, files: DemonstrationLabellingFiles): Promise<void> {
  for (const [statement, rows] of [
    [insertScores, files.scores],
    [insertQuestions, files.questions],
    [
      insertAnswers,
      files.questions.flatMap(({ answer, ...question }) =>
        answer ? [{ ...question, ...answer, question: question.id }] : [],
      ),
    ],
    [insertRefusals, files.refusals],
    [insertComments, files.comments],
    [insertCommitments, files.commitments],
    [
      insertJudgements,
      files.commitments.flatMap(({ id, siren, judgement }) => (judgement ? [{ id, siren, ...judgement }] : [])),
    ],
  ] as const) {
    await manager.query(statement, [JSON.stringify(rows)]);
  }
  await manager.query(suspendClocks, [files.questions.filter(({ answer }) => answer === null).map(({ id }) => id)]);
}

const insertScores = `
  insert into labelling_score (labelling_id, siren, review, grid_id, criterion, score, comment, evidence, scored_at)
  select labelling, siren, 1, grid, criterion, score, comment, evidence, "scoredAt" from jsonb_to_recordset($1::jsonb)
    as given (labelling uuid, siren text, grid uuid, criterion text, score integer, comment text, evidence text,
      "scoredAt" timestamptz)
  where not exists (select from labelling_score there
    where there.labelling_id = given.labelling and there.criterion = given.criterion)`;

const insertQuestions = `
  insert into labelling_question (id, labelling_id, siren, project_id, text, missing_piece, asked_at, demonstration)
  select id, labelling, siren, "projectId", text, "missingPiece", "askedAt", true from jsonb_to_recordset($1::jsonb)
    as given (id uuid, labelling uuid, siren text, "projectId" uuid, text text, "missingPiece" boolean,
      "askedAt" timestamptz)
  on conflict (id) do nothing`;

const insertAnswers = `
  insert into answer_receipt (id, siren, project_id, question_id, commune, what, text, answered_at, received_at)
  select id, siren, "projectId", question, commune, 'ANSWERED', text, at, at from jsonb_to_recordset($1::jsonb)
    as given (id uuid, siren text, "projectId" uuid, question uuid, commune text, text text, at timestamptz)
  on conflict (id) do nothing`;

const insertRefusals = `
  insert into labelling_refusal (id, labelling_id, siren, reason, proposed_by, proposed_at)
  select id, labelling, siren, reason, "proposedBy", "proposedAt" from jsonb_to_recordset($1::jsonb)
    as given (id uuid, labelling uuid, siren text, reason text, "proposedBy" uuid, "proposedAt" timestamptz)
  on conflict (id) do nothing`;

const insertComments = `
  insert into labelling_comment (id, labelling_id, siren, text, commented_at)
  select id, labelling, siren, text, at from jsonb_to_recordset($1::jsonb)
    as given (id uuid, labelling uuid, siren text, text text, at timestamptz)
  on conflict (id) do nothing`;

const insertCommitments = `
  insert into label_commitment (id, labelling_id, siren, text, due_on, committed_at)
  select id, labelling, siren, text, "dueOn", "committedAt" from jsonb_to_recordset($1::jsonb)
    as given (id uuid, labelling uuid, siren text, text text, "dueOn" date, "committedAt" timestamptz)
  on conflict (id) do nothing`;

const insertJudgements = `
  insert into label_commitment_judgement (commitment_id, siren, state, reason, judged_at)
  select id, siren, state, reason, at from jsonb_to_recordset($1::jsonb)
    as given (id uuid, siren text, state text, reason text, at timestamptz)
  where not exists (select from label_commitment_judgement there where there.commitment_id = given.id)`;

/** A missing piece that is awaited suspends the clock from the day it was asked for. */
const suspendClocks = `
  update labelling set paused_since = (asked.asked_at at time zone 'Europe/Paris')::date
  from labelling_question asked
  where asked.labelling_id = labelling.id and asked.id = any($1::uuid[]) and asked.missing_piece
    and clock_started_on is not null and clock_ended_on is null and paused_since is null`;
