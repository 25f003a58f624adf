import type { EntityManager } from 'typeorm';
import { listsInOrderOf } from '#shared/graphql/inOrderOf.js';
import { questionState } from '#shared/graphql/QuestionState.js';
import type { AnswerAct } from '#shared/journal/acts.js';
import type { LabellingRow } from '../labelling/LabellingRow.js';
import type { LabellingAnswer, LabellingQuestion } from './LabellingQuestion.js';

type FoundAnswer = Omit<LabellingAnswer, 'answeredAt' | 'receivedAt'> & {
  readonly answeredAt: string;
  readonly receivedAt: string;
};

/** The questions of each labelling, oldest first, with what the communes answered. */
export async function questionsOf(
  manager: EntityManager,
  labellings: readonly string[],
): Promise<LabellingQuestion[][]> {
  const rows: (Omit<LabellingQuestion, 'answers'> & { labellingId: string; answers: FoundAnswer[] })[] =
    await manager.query(
      `select asked.id, asked.labelling_id as "labellingId", asked.text, asked.missing_piece as "missingPiece",
        asked.asked_at as "askedAt", least(closing.closed_at, min(said.answered_at) filter (where said.what = 'CLOSED'))
          as "closedAt",
        coalesce(jsonb_agg(jsonb_build_object('commune', said.commune, 'text', said.text, 'answeredAt', said.answered_at,
          'receivedAt', said.received_at) order by said.seq) filter (where said.text is not null), '[]') as answers
      from labelling_question asked
        left join labelling_question_closing closing on closing.question_id = asked.id
        left join answer_receipt said on said.question_id = asked.id and said.siren = asked.siren
      where asked.labelling_id = any($1::uuid[])
      group by asked.id, closing.closed_at order by asked.asked_at, asked.id`,
      [labellings],
    );
  const questions = rows.map((row) => ({
    ...row,
    state: questionState(row.answers.length, row.closedAt !== null),
    answers: row.answers.map((answer) => ({
      ...answer,
      answeredAt: new Date(answer.answeredAt),
      receivedAt: new Date(answer.receivedAt),
    })),
  }));
  return listsInOrderOf(labellings, questions, (row) => row.labellingId);
}

/** How many missing pieces of the proposal under way are awaited: neither answered by a commune nor closed by either side. */
export async function openMissingPieces(
  manager: EntityManager,
  labelling: Pick<LabellingRow, 'id' | 'receivedAt'>,
): Promise<number> {
  const [row]: { awaited: number }[] = await manager.query(
    `select count(*)::int as awaited from labelling_question asked
    where asked.labelling_id = $1 and asked.missing_piece and asked.asked_at >= $2
      and not exists (select from labelling_question_closing where question_id = asked.id)
      and not exists (select from answer_receipt where question_id = asked.id and siren = asked.siren)`,
    [labelling.id, labelling.receivedAt],
  );
  return row?.awaited ?? 0;
}

export async function insertQuestion(
  manager: EntityManager,
  question: { readonly id: string; readonly text: string; readonly missingPiece: boolean; readonly now: Date },
  labelling: Pick<LabellingRow, 'id' | 'siren' | 'projectId'>,
): Promise<void> {
  await manager.query(
    `insert into labelling_question (id, labelling_id, siren, project_id, text, missing_piece, asked_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      question.id,
      labelling.id,
      labelling.siren,
      labelling.projectId,
      question.text,
      question.missingPiece,
      question.now,
    ],
  );
}

/** Closes a question of a locked labelling. */
export async function insertClosing(manager: EntityManager, question: string, siren: string, now: Date): Promise<void> {
  await manager.query(
    'insert into labelling_question_closing (question_id, siren, closed_at) values ($1, $2, $3) on conflict do nothing',
    [question, siren, now],
  );
}

/** Keeps an answer as it came. */
export async function keepAnswer(manager: EntityManager, id: string, act: AnswerAct, now: Date): Promise<void> {
  await manager.query(
    `insert into answer_receipt (id, siren, project_id, question_id, commune, what, text, answered_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, act.addressee, act.projectId, act.questionId, act.commune, act.what, act.text, act.at, now],
  );
}
