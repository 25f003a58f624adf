import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { checkPage } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { communePages } from '../communes/communePages.js';
import { heritageOf } from '../communes/heritage.js';
import { ownRow } from '../communes/ownRow.js';
import { contains } from '../communes/search.js';
import type { PresentationListArgs, TrainingListArgs } from './managementLists.js';
import type { Presentation, PresentationRow } from './Presentation.js';
import type { SteeringTeam } from './SteeringTeam.js';
import { type SteeringRecord, steeringTeamOn } from './steeringTeamOn.js';
import type { TrainingRow } from './Training.js';

const presentationColumns = `p.id, p.insee, p.function, p.elected, p.scope, p.place, p.presented_on as "presentedOn",
  p.occasion, p.visibility, p.demonstration, p.version`;
const trainingColumns = `t.id, t.insee, t.title, t.audience, t.held_on as "heldOn", t.participants as people,
  t.before, t.after, t.visibility, t.demonstration, t.version`;

/** Presentations by id; null for what does not exist for this reader. */
export async function presentationsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(Presentation | null)[]> {
  return await byId<Presentation>(manager, `select ${presentationColumns} from presentation p where p.id`, ids);
}

/** Trainings by id; null for what does not exist for this reader. */
export async function trainingsById(manager: EntityManager, ids: readonly string[]): Promise<(TrainingRow | null)[]> {
  return await byId<TrainingRow>(manager, `select ${trainingColumns} from training t where t.id`, ids);
}

async function byId<Row extends { readonly id: string }>(
  manager: EntityManager,
  select: string,
  ids: readonly string[],
): Promise<(Row | null)[]> {
  const rows: Row[] = await manager.query(`${select} = any($1::uuid[])`, [ids.filter(isId)]);
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** The actor's own presentation, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockPresentation(manager: EntityManager, id: string): Promise<PresentationRow> {
  const from = { table: 'presentation', alias: 'p', columns: presentationColumns };
  return await ownRow<PresentationRow>(manager, from, id);
}

/** The actor's own training, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockTraining(manager: EntityManager, id: string): Promise<TrainingRow> {
  return await ownRow<TrainingRow>(manager, { table: 'training', alias: 't', columns: trainingColumns }, id);
}

/** One page of presentations for each commune. */
export async function presentationsOf(
  manager: EntityManager,
  communes: readonly string[],
  args: PresentationListArgs,
): Promise<Page<Presentation>[]> {
  const { scope, place: where, elected, since } = args.filter ?? {};
  const found: Condition[] = [];
  if (scope != null) found.push((place) => `p.scope = ${place(scope)}`);
  if (where != null) found.push((place) => `p.place = ${place(where)}`);
  if (elected != null) found.push((place) => `p.elected = ${place(elected)}`);
  if (since != null) found.push((place) => `p.presented_on >= ${place(since)}::date`);
  const list: KeysetList = {
    name: 'commune.presentations',
    from: 'presentation p',
    select: presentationColumns,
    where: found,
    sort: [
      { sql: 'p.presented_on', type: 'date' },
      { sql: 'p.id', type: 'uuid' },
    ],
    descending: args.direction === SortDirection.DESCENDING,
    question: args.filter,
    parent: 'p.insee',
  };
  return await communePages<Presentation>(manager, list, communes, checkPage(args));
}

/** One page of trainings for each commune. */
export async function trainingsOf(
  manager: EntityManager,
  communes: readonly string[],
  args: TrainingListArgs,
): Promise<Page<TrainingRow>[]> {
  const { audience, since, assessed, search } = args.filter ?? {};
  const found: Condition[] = [];
  if (audience != null) found.push((place) => `t.audience && ${place(audience)}::text[]`);
  if (since != null) found.push((place) => `t.held_on >= ${place(since)}::date`);
  if (assessed != null) found.push((place) => `(t.after is not null) = ${place(assessed)}`);
  if (search != null) found.push(contains(search, 't.title'));
  const list: KeysetList = {
    name: 'commune.trainings',
    from: 'training t',
    select: trainingColumns,
    where: found,
    sort: [
      { sql: 't.held_on', type: 'date' },
      { sql: 't.id', type: 'uuid' },
    ],
    descending: args.direction === SortDirection.DESCENDING,
    question: args.filter,
    parent: 't.insee',
  };
  return await communePages<TrainingRow>(manager, list, communes, checkPage(args));
}

/** The steering team of each commune on a day, as far as the reader sees its functions; null where they see none. */
export async function steeringTeamsOf(
  manager: EntityManager,
  communes: readonly string[],
  day: string,
): Promise<(SteeringTeam | null)[]> {
  const { codesOf } = await heritageOf(manager);
  const rows: SteeringRecord[] = await manager.query(
    `select id, insee, function, since, routine_half_days as "routineHalfDays", project_half_days as "projectHalfDays",
      cooperation_training as "cooperationTraining", internal_promotion as "internalPromotion",
      left_team as "leftTeam", visibility, demonstration
    from steering_function where insee = any($1) and not superseded`,
    [communes.flatMap(codesOf)],
  );
  return communes.map((insee) => {
    const codes = codesOf(insee);
    const records = rows.filter((row) => codes.includes(row.insee));
    const team = steeringTeamOn(records, day, insee);
    return team.functions.length === 0 ? null : team;
  });
}

export async function insertOwn(
  manager: EntityManager,
  table: 'presentation' | 'training',
  row: { readonly id: string; readonly insee: string },
  written: Written,
): Promise<void> {
  await insertRow(manager, table, [['id', row.id], ['insee', row.insee], ...written]);
}

/** Writes the values and gives the new version. The row is locked already. */
export async function writeOwn(
  manager: EntityManager,
  table: 'presentation' | 'training',
  id: string,
  written: Written,
): Promise<number> {
  return await updateVersionedRow(manager, table, { id, now: new Date() }, written);
}
