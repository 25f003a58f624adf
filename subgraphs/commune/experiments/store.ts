import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import type { Visibility } from '#shared/graphql/Visibility.js';
import type { Theme } from '../actions/Theme.js';
import { withPredecessors } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import type { ExperimentRow } from './Experiment.js';
import type { LessonReuseRow, LessonRow } from './Lesson.js';
import type { ExperimentState } from './lifecycle.js';

export const experimentColumns = `e.id, e.insee, e.action_id as "actionId", e.title, e.hypothesis, e.theme,
  e.started_on as "startedOn", e.ended_on as "endedOn", e.outcome, e.visibility, e.demonstration, e.version,
  e.created_at as "createdAt", e.updated_at as "updatedAt"`;
export const lessonColumns = `l.id, l.insee, l.experiment_id as "experimentId", l.action_id as "actionId", l.text,
  l.theme, l.visibility, l.demonstration, l.recorded_at as "recordedAt"`;

type Ids = readonly string[];

const inLowerCase = (ids: Ids) => ids.map((id) => id.toLowerCase());

/** Experiments by id; null for what does not exist for this reader. */
export async function experimentsById(manager: EntityManager, ids: Ids): Promise<(ExperimentRow | null)[]> {
  const rows: ExperimentRow[] = await manager.query(
    `select ${experimentColumns} from experiment e where e.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(inLowerCase(ids), rows, (row) => row.id);
}

/** Lessons by id; null for what does not exist for this reader. */
export async function lessonsById(manager: EntityManager, ids: Ids): Promise<(LessonRow | null)[]> {
  const rows: LessonRow[] = await manager.query(`select ${lessonColumns} from lesson l where l.id = any($1::uuid[])`, [
    ids.filter(isId),
  ]);
  return oneInOrderOf(inLowerCase(ids), rows, (row) => row.id);
}

/** What each experiment taught, oldest first. */
export async function lessonsOfExperiments(manager: EntityManager, experiments: Ids): Promise<LessonRow[][]> {
  const rows: (LessonRow & { experimentId: string })[] = await manager.query(
    `select ${lessonColumns} from lesson l where l.experiment_id = any($1) order by l.recorded_at, l.id`,
    [experiments],
  );
  return listsInOrderOf(experiments, rows, (row) => row.experimentId);
}

/** Who made use of each lesson, as far as the reader may know, oldest first. */
export async function reusesOf(manager: EntityManager, lessons: Ids): Promise<LessonReuseRow[][]> {
  const rows: (LessonReuseRow & { of: string })[] = await manager.query(
    `select lesson_id as of, id, insee, how, reused_on as "reusedOn", visibility, demonstration from lesson_reuse
    where lesson_id = any($1) order by reused_on, id`,
    [lessons],
  );
  return listsInOrderOf(lessons, rows, (row) => row.of);
}

/** The actor's own experiment, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockExperiment(manager: EntityManager, id: string): Promise<ExperimentRow> {
  return await ownRow<ExperimentRow>(manager, { table: 'experiment', alias: 'e', columns: experimentColumns }, id);
}

/** What a new experiment is written with. */
export interface NewExperiment {
  readonly id: string;
  readonly insee: string;
  readonly actionId: string | null;
  readonly title: string;
  readonly hypothesis: string;
  readonly theme: Theme;
  readonly startedOn: string;
  readonly visibility: Visibility;
}

export async function insertExperiment(manager: EntityManager, row: NewExperiment, now: Date): Promise<void> {
  await insertRow(manager, 'experiment', [
    ['id', row.id],
    ['insee', row.insee],
    ['action_id', row.actionId],
    ['title', row.title],
    ['hypothesis', row.hypothesis],
    ['theme', row.theme],
    ['started_on', row.startedOn],
    ['visibility', row.visibility],
    ['created_at', now],
    ['updated_at', now],
  ]);
}

/** Writes how an experiment ended and gives its new version. The row is locked already. */
export async function endExperiment(
  manager: EntityManager,
  row: { readonly id: string; readonly visibility: Visibility; readonly now: Date },
  end: ExperimentState & { readonly endedOn: string },
): Promise<number> {
  return await updateVersionedRow(manager, 'experiment', row, [
    ['outcome', end.outcome],
    ['ended_on', end.endedOn],
    ['visibility', row.visibility],
  ]);
}

/** Writes over an experiment, locked already, and gives its new version; what is undefined stays as it is. */
export async function updateExperiment(
  manager: EntityManager,
  row: { readonly id: string; readonly now: Date },
  values: {
    readonly title: string | undefined;
    readonly hypothesis: string | undefined;
    readonly theme: Theme;
    readonly visibility: Visibility;
    readonly actionId: string | null;
  },
): Promise<number> {
  return await updateVersionedRow(manager, 'experiment', row, [
    ...(values.title === undefined ? [] : ([['title', values.title]] as const)),
    ...(values.hypothesis === undefined ? [] : ([['hypothesis', values.hypothesis]] as const)),
    ['theme', values.theme],
    ['visibility', values.visibility],
    ['action_id', values.actionId],
  ]);
}

/** Gives an experiment's lessons its theme and visibility; the ids of those that had others. */
export async function alignLessons(
  manager: EntityManager,
  experimentId: string,
  { theme, visibility }: { readonly theme: Theme; readonly visibility: Visibility },
): Promise<string[]> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update lesson set theme = $2, visibility = $3
    where experiment_id = $1 and (theme, visibility) is distinct from ($2, $3) returning id`,
    [experimentId, theme, visibility],
  );
  return rows.map(({ id }) => id);
}

export async function insertLesson(
  manager: EntityManager,
  { id, text, visibility, now }: { id: string; text: string; visibility: Visibility; now: Date },
  { id: experimentId, insee, theme }: ExperimentRow,
): Promise<void> {
  await insertRow(manager, 'lesson', [
    ['id', id],
    ['insee', insee],
    ['experiment_id', experimentId],
    ['text', text],
    ['theme', theme],
    ['visibility', visibility],
    ['recorded_at', now],
  ]);
}

/** True when the commune has said already that it makes use of the lesson. */
export async function reuses(manager: EntityManager, insee: string, lessonId: string): Promise<boolean> {
  const rows: object[] = await manager.query(
    `select 1 from lesson_reuse where insee = any(${withPredecessors('array[$1]')}) and lesson_id = $2`,
    [insee, lessonId],
  );
  return rows.length > 0;
}

export async function insertReuse(
  manager: EntityManager,
  row: { id: string; insee: string; how: string; reusedOn: string; visibility: Visibility },
  lesson: LessonRow,
): Promise<void> {
  await insertRow(manager, 'lesson_reuse', [
    ['id', row.id],
    ['insee', row.insee],
    ['lesson_id', lesson.id],
    ['learnt_from', lesson.insee],
    ['how', row.how],
    ['reused_on', row.reusedOn],
    ['visibility', row.visibility],
  ]);
}
