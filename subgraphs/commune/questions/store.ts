import type { EntityManager } from 'typeorm';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { questionState } from '#shared/graphql/QuestionState.js';
import type { AnswerAct } from '#shared/journal/acts.js';
import type { ProjectAnswer, ProjectQuestion } from './ProjectQuestion.js';

/** A question as a commune received it: what its type shows, and to whom an answer goes. */
export interface QuestionRow extends ProjectQuestion {
  readonly projectId: string;
  readonly agglomeration: string;
  /** The code under which the reader's commune was asked. */
  readonly insee: string;
}

type Found = Omit<QuestionRow, 'state' | 'answers'> & {
  readonly closed: boolean;
  readonly answers: readonly (Omit<ProjectAnswer, 'answeredAt'> & { readonly answeredAt: string })[];
};

/** SQL: questions addressed to the reader's commune, by a column of the receipts and the keys in $1. */
const asked = (column: string) => `
  select distinct on (asked.question_id) asked.question_id as id, asked.project_id as "projectId", asked.insee,
    asked.agglomeration, asked.labelling_reference as "labellingReference", asked.text,
    asked.missing_piece as "missingPiece", asked.said_at as "askedAt",
    exists (select from question_receipt closing where closing.question_id = asked.question_id and closing.what = 'CLOSED')
      or exists (select from question_answer said where said.question_id = asked.question_id and said.what = 'CLOSED')
      as closed,
    coalesce((select jsonb_agg(jsonb_build_object('insee', said.insee, 'text', said.text, 'answeredAt', said.answered_at)
      order by said.answered_at, said.id) from question_answer said
      where said.question_id = asked.question_id and said.text is not null), '[]') as answers
  from question_receipt asked where asked.what = 'ASKED' and asked.${column} = any($1::uuid[])
  order by asked.question_id, asked.seq`;

/** The questions on each project that were addressed to the reader's commune, oldest first. */
export async function questionsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<ProjectQuestion[][]> {
  const rows: Found[] = await manager.query(`select * from (${asked('project_id')}) found order by "askedAt", id`, [
    projects,
  ]);
  return listsInOrderOf(projects, rows.map(shown), (row) => row.projectId);
}

/** Questions by id, as far as they were addressed to the reader's commune. */
export async function questionsById(manager: EntityManager, ids: readonly string[]): Promise<(QuestionRow | null)[]> {
  const rows: Found[] = await manager.query(asked('question_id'), [ids.filter(isId)]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows.map(shown),
    (row) => row.id,
  );
}

function shown({ closed, answers, ...row }: Found): QuestionRow {
  return {
    ...row,
    state: questionState(answers.length, closed),
    answers: answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) })),
  };
}

/** Keeps what a commune says to a question. */
export async function insertAnswer(
  manager: EntityManager,
  id: string,
  { insee, projectId }: Pick<QuestionRow, 'insee' | 'projectId'>,
  said: Pick<AnswerAct, 'questionId' | 'what' | 'text' | 'at'>,
): Promise<void> {
  await manager.query(
    `insert into question_answer (id, insee, project_id, question_id, what, text, answered_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, insee, projectId, said.questionId, said.what, said.text, said.at],
  );
}
