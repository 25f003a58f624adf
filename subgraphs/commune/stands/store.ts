import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { isId } from '#shared/graphql/isId.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { heritageOf, withPredecessors } from '../communes/heritage.js';
import { ownedColumns } from '../communes/OwnedEntity.js';
import { ownedBy } from '../communes/ownedBy.js';
import { ownRow } from '../communes/ownRow.js';
import { rowsById } from '../communes/rowsById.js';
import type { HeardNeedRow } from './HeardNeed.js';
import type { FollowedUp } from './lifecycle.js';
import type { MicroDistrictRow } from './MicroDistrict.js';
import { meetingLists, namedLists } from './meetingLists.js';
import type { StandRow } from './Stand.js';

const microDistrictColumns = `${ownedColumns('m')}, m.name`;
export const standColumns = `${ownedColumns('m')}, m.micro_district_id as "microDistrictId", m.held_on as "heldOn",
  m.held_by as "heldBy", m.contacts, m.first_contacts as "firstContacts"`;
export const heardNeedColumns = `${ownedColumns('n')}, n.stand_id as "standId", n.text, n.theme, n.heard_on as "heardOn",
  n.deadline, n.follow_up as "followUp", n.answer, n.answered_on as "answeredOn", n.action_id as "actionId",
  n.contract_id as "contractId", n.project_id as "projectId"`;

export const microDistrictsById = rowsById<MicroDistrictRow>('micro_district m', 'm', microDistrictColumns);
export const standsById = rowsById<StandRow>('stand m', 'm', standColumns);
export const heardNeedsById = rowsById<HeardNeedRow>('heard_need n', 'n', heardNeedColumns);

export const microDistrictLists = namedLists<MicroDistrictRow>({
  name: 'microDistricts',
  from: 'micro_district m',
  columns: microDistrictColumns,
  title: 'm.name',
});
export const standLists = meetingLists<StandRow>({
  name: 'stands',
  from: 'stand m left join micro_district d on d.id = m.micro_district_id',
  columns: standColumns,
  title: `coalesce(d.name, '')`,
});

/**
 * For each commune its micro-district where no stand was held for longest, one without any stand first. Only for who acts
 * for the commune: others do not see all its stands.
 */
export async function nextMicroDistricts(
  manager: EntityManager,
  communes: readonly string[],
  _args: undefined,
  context: RequestContext,
): Promise<(MicroDistrictRow | null)[]> {
  const own = communes.filter((insee) => ownedBy(context.actor, insee));
  const rows: MicroDistrictRow[] = await manager.query(
    `select ${microDistrictColumns} from micro_district m
      left join lateral (
        select max(held_on) as last_held from stand where stand.micro_district_id = m.id) visit on true
    where m.insee = any(${withPredecessors('$1')}) order by visit.last_held nulls first, m.name collate "fr-x-icu", m.id`,
    [own],
  );
  const { codesOf } = await heritageOf(manager);
  return communes.map((insee) => rows.find((row) => own.includes(insee) && codesOf(insee).includes(row.insee)) ?? null);
}

/** For each micro-district the last day of a stand that the reader may see there. */
export async function lastStands(manager: EntityManager, districts: readonly string[]): Promise<(string | null)[]> {
  const rows: { id: string; day: string }[] = await manager.query(
    `select micro_district_id as id, max(held_on) as day from stand
    where micro_district_id = any($1::uuid[]) group by micro_district_id`,
    [districts],
  );
  const found = new Map(rows.map(({ id, day }) => [id, day]));
  return districts.map((id) => found.get(id) ?? null);
}

/** Under which code the commune's agent may hold a stand there: its own, or that of a commune it took over; null if none. */
export async function communeOfMicroDistrict(
  manager: EntityManager,
  id: string,
  insee: string,
): Promise<string | null> {
  if (!isId(id)) return null;
  const rows: { insee: string }[] = await manager.query(
    `select insee from micro_district where id = $1 and insee = any(${withPredecessors('array[$2]')})`,
    [id, insee],
  );
  return rows[0]?.insee ?? null;
}

/** What is written of every new row of a commune. */
export interface NewRow {
  readonly id: string;
  readonly insee: string;
  readonly visibility: string;
  readonly now: Date;
}

/** False when the commune has a micro-district of that name, whatever its case and accents. */
export async function insertMicroDistrict(manager: EntityManager, row: NewRow, name: string): Promise<boolean> {
  const rows: object[] = await manager.query(
    `insert into micro_district (id, insee, name, visibility, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
    on conflict (insee, plain(name)) do nothing returning id`,
    [row.id, row.insee, name, row.visibility, row.now],
  );
  return rows.length > 0;
}

export async function insertStand(
  manager: EntityManager,
  row: NewRow,
  values: Pick<StandRow, 'microDistrictId' | 'heldOn' | 'heldBy' | 'contacts' | 'firstContacts'>,
): Promise<void> {
  await insertRow(manager, 'stand', [
    ...writtenOf(row),
    ['micro_district_id', values.microDistrictId],
    ['held_on', values.heldOn],
    ['held_by', values.heldBy],
    ['contacts', values.contacts],
    ['first_contacts', values.firstContacts],
  ]);
}

export async function insertHeardNeed(
  manager: EntityManager,
  row: NewRow,
  values: Pick<HeardNeedRow, 'standId' | 'heardOn' | 'text' | 'theme' | 'deadline'>,
): Promise<void> {
  await insertRow(manager, 'heard_need', [
    ...writtenOf(row),
    ['stand_id', values.standId],
    ['heard_on', values.heardOn],
    ['text', values.text],
    ['theme', values.theme],
    ['deadline', values.deadline],
  ]);
}

/** The columns of a new row that all rooms have. */
export function writtenOf({ id, insee, visibility, now }: NewRow): [string, unknown][] {
  return [
    ['id', id],
    ['insee', insee],
    ['visibility', visibility],
    ['created_at', now],
    ['updated_at', now],
  ];
}

/** The actor's own micro-district, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockMicroDistrict(manager: EntityManager, id: string): Promise<MicroDistrictRow> {
  const from = { table: 'micro_district', alias: 'm', columns: microDistrictColumns };
  return await ownRow<MicroDistrictRow>(manager, from, id);
}

/** Whether another micro-district of its commune has that name, whatever its case and accents. */
export async function isMicroDistrictNamed(
  manager: EntityManager,
  { id, insee }: Pick<MicroDistrictRow, 'id' | 'insee'>,
  name: string,
): Promise<boolean> {
  const rows: object[] = await manager.query(
    'select 1 from micro_district where insee = $2 and plain(name) = plain($3) and id <> $1',
    [id, insee, name],
  );
  return rows.length > 0;
}

/** The actor's own stand, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockStand(manager: EntityManager, id: string): Promise<StandRow> {
  return await ownRow<StandRow>(manager, { table: 'stand', alias: 'm', columns: standColumns }, id);
}

/** Whether a need heard at the stand has a deadline, or something came of it, before a day. */
export async function settledBefore(manager: EntityManager, standId: string, day: string): Promise<boolean> {
  const rows: object[] = await manager.query(
    'select 1 from heard_need where stand_id = $1 and (deadline < $2 or answered_on < $2) limit 1',
    [standId, day],
  );
  return rows.length > 0;
}

/** Gives the needs heard at a stand its day, and says which they are. */
export async function moveHeardNeeds(
  manager: EntityManager,
  standId: string,
  day: string,
): Promise<Pick<HeardNeedRow, 'id' | 'visibility'>[]> {
  const [rows]: [Pick<HeardNeedRow, 'id' | 'visibility'>[], number] = await manager.query(
    `update heard_need set heard_on = $2, updated_at = now(), version = version + 1 where stand_id = $1
    returning id, visibility`,
    [standId, day],
  );
  return rows;
}

/** Writes what is corrected of a row that is locked already, and gives its new version. */
export async function writeCorrection(
  manager: EntityManager,
  table: 'micro_district' | 'stand' | 'heard_need',
  id: string,
  written: Written,
): Promise<number> {
  return await updateVersionedRow(manager, table, { id, now: new Date() }, written);
}

/** The actor's own heard need, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockHeardNeed(manager: EntityManager, id: string): Promise<HeardNeedRow> {
  return await ownRow<HeardNeedRow>(manager, { table: 'heard_need', alias: 'n', columns: heardNeedColumns }, id);
}

/** Writes what came of it and gives the new version. The row is locked already. */
export async function writeFollowUp(manager: EntityManager, id: string, now: Date, state: FollowedUp): Promise<number> {
  return await updateVersionedRow(manager, 'heard_need', { id, now }, [
    ['follow_up', state.followUp],
    ['action_id', state.actionId],
    ['contract_id', state.contractId],
    ['project_id', state.projectId],
    ['answer', state.answer],
    ['answered_on', state.answeredOn],
    ['deadline', state.deadline],
  ]);
}
