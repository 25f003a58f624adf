import type { EntityManager } from 'typeorm';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownCode, withPredecessors } from '../communes/heritage.js';
import type { SavedQuestion } from './SavedQuestion.js';

export type SavedQuestionRow = SavedQuestion & { readonly insee: string };

const columns = `id, insee, name, indicator, nullif(agglomeration, '') as agglomeration, nullif(theme, '') as theme,
  nullif(band, '') as band, direction, threshold, quarter, value, n, evaluated_on as "evaluatedOn",
  passed_on as "passedOn", version`;

/** The questions in the hands of the commune acted for, the oldest first. */
export async function ownQuestions(manager: EntityManager): Promise<SavedQuestionRow[]> {
  return await manager.query(`select ${columns} from saved_question where ${ownCode('insee')} order by created_at, id`);
}

/** Questions by id; null for what does not exist for this reader. */
export async function questionsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(SavedQuestionRow | null)[]> {
  const rows: SavedQuestionRow[] = await manager.query(
    `select ${columns} from saved_question where id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** Every commune's questions that were not looked at on that day. */
export async function questionsToLookAt(manager: EntityManager, today: string): Promise<SavedQuestionRow[]> {
  return await manager.query(
    `select ${columns} from saved_question where evaluated_on is distinct from $1 order by id for update skip locked`,
    [today],
  );
}

/** What was seen of a question that day. */
export interface Seen {
  readonly id: string;
  readonly quarter: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly evaluatedOn: string;
  readonly passedOn: string | null;
}

export async function writeSeen(manager: EntityManager, seen: readonly Seen[]): Promise<void> {
  await manager.query(
    `update saved_question q set quarter = s.quarter, value = s.value, n = s.n, evaluated_on = s.evaluated_on,
      passed_on = s.passed_on, updated_at = now()
    from jsonb_to_recordset($1::jsonb) as s (id uuid, quarter text, value double precision, n integer,
      evaluated_on date, passed_on date) where q.id = s.id`,
    [
      JSON.stringify(
        seen.map(({ evaluatedOn, passedOn, ...one }) => ({ ...one, evaluated_on: evaluatedOn, passed_on: passedOn })),
      ),
    ],
  );
}

/** A question whose threshold was passed lately, for whoever is told of it. */
export interface ThresholdPassed {
  readonly insee: string;
  readonly id: string;
  readonly indicator: string;
  readonly passedOn: string;
}

/** Thresholds of these communes that were passed on that day or since. */
export async function thresholdsPassed(
  manager: EntityManager,
  communes: readonly string[],
  since: string,
): Promise<ThresholdPassed[]> {
  return await manager.query(
    `select insee, id, indicator, passed_on as "passedOn" from saved_question
    where insee = any(${withPredecessors('$1')}) and passed_on >= $2 order by passed_on, id`,
    [communes, since],
  );
}
