import type { EntityManager } from 'typeorm';
import { insertRow, type Written } from '../database/versionedRow.js';
import { oneInOrderOf } from '../graphql/inOrderOf.js';
import { isId } from '../graphql/isId.js';
import type { QuestionScale } from './QuestionScale.js';
import type { SavedQuestion } from './SavedQuestion.js';

const columns = `id, name, indicator, nullif(agglomeration, '') as agglomeration, nullif(theme, '') as theme,
  nullif(band, '') as band, direction, threshold, quarter, value, n, evaluated_on as "evaluatedOn",
  passed_on as "passedOn", demonstration, version`;

/** The questions in the hands of the institution acted for, the oldest first. */
export async function ownQuestions(manager: EntityManager, { own }: QuestionScale): Promise<SavedQuestion[]> {
  return await manager.query(`select ${columns} from saved_question where ${own} order by created_at, id`);
}

/** Questions by id; null for what does not exist for this reader. */
export async function questionsById(manager: EntityManager, ids: readonly string[]): Promise<(SavedQuestion | null)[]> {
  const rows: SavedQuestion[] = await manager.query(
    `select ${columns} from saved_question where id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    ({ id }) => id,
  );
}

/** A question as the observatory is asked it. */
export type Asked = Pick<
  SavedQuestion,
  'id' | 'indicator' | 'agglomeration' | 'theme' | 'band' | 'direction' | 'threshold' | 'passedOn'
> & {
  /** SIREN of the pole whose observatory answers; null where there is none. */
  readonly territory: string | null;
};

/** SIREN of the pole whose observatory answers an institution. */
export async function territoryFor(
  manager: EntityManager,
  { territoryOf }: QuestionScale,
  tenant: string,
): Promise<string | null> {
  const [row]: { territory: string | null }[] = await manager.query(
    `select ${territoryOf('asked.tenant')} as territory from (values ($1::text)) as asked (tenant)`,
    [tenant],
  );
  return row?.territory ?? null;
}

/** Every institution's questions that were not looked at on that day. */
export async function questionsToLookAt(
  manager: EntityManager,
  { territoryOf, tenant }: QuestionScale,
  today: string,
): Promise<Asked[]> {
  return await manager.query(
    `select ${columns}, ${territoryOf(`saved_question.${tenant}`)} as territory from saved_question
    where evaluated_on is distinct from $1 order by id for update skip locked`,
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

export async function insertQuestion(
  manager: EntityManager,
  owner: Written,
  asked: Asked & Pick<SavedQuestion, 'name'>,
  seen: Seen | undefined,
): Promise<void> {
  const { id, name, indicator, agglomeration, theme, band, direction, threshold } = asked;
  await insertRow(manager, 'saved_question', [
    ...owner,
    ...Object.entries({ id, name, indicator, direction, threshold }),
    ...Object.entries({ agglomeration: agglomeration ?? '', theme: theme ?? '', band: band ?? '' }),
    ...Object.entries({ quarter: seen?.quarter, value: seen?.value, n: seen?.n }),
    ['evaluated_on', seen?.evaluatedOn],
    ['passed_on', seen?.passedOn],
  ]);
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
