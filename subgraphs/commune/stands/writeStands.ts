import type { EntityManager } from 'typeorm';
import { ofCommuneAsked } from '../communes/heritage.js';
import type { HeardNeedRow } from './HeardNeed.js';
import type { FollowedUp } from './lifecycle.js';
import type { StandRow } from './Stand.js';
import { heardNeedColumns, standColumns } from './store.js';

type Options = { readonly lock: boolean };

/** Micro-districts of the commune and of those it took over, by plain name (case and accents do not count). */
export async function microDistrictsOwnedBy(
  manager: EntityManager,
  insee: string,
): Promise<{ readonly id: string; readonly insee: string; readonly name: string }[]> {
  return await manager.query(
    `select id, insee, name from micro_district where ${ofCommuneAsked('insee')} order by id`,
    [insee],
  );
}

/** Every stand of the commune and of those it took over; what is recorded of one does not change. */
export async function standsOwnedBy(manager: EntityManager, insee: string): Promise<StandRow[]> {
  return await manager.query(`select ${standColumns} from stand m where ${ofCommuneAsked('m.insee')} order by m.id`, [
    insee,
  ]);
}

/** Every heard need of the commune and of those it took over, locked until the transaction ends when they are to be written. */
export async function heardNeedsOwnedBy(
  manager: EntityManager,
  insee: string,
  { lock }: Options,
): Promise<HeardNeedRow[]> {
  return await manager.query(
    `select ${heardNeedColumns} from heard_need n where ${ofCommuneAsked('n.insee')} order by n.id ${lock ? 'for update' : ''}`,
    [insee],
  );
}

interface Moment {
  readonly insee: string;
  readonly now: Date;
}

interface Kept {
  readonly id: string;
  readonly visibility: string;
}

/**
 * Adds the micro-districts that the commune has not.
 * @returns id by the name given, whatever the case and accents of what is there
 */
export async function insertMicroDistricts(
  manager: EntityManager,
  { insee, now }: Moment,
  names: readonly string[],
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly added: readonly string[] }> {
  if (names.length === 0) return { ids: new Map(), added: [] };
  const added: { id: string }[] = await manager.query(
    `insert into micro_district (id, insee, name, visibility, created_at, updated_at)
    select uuidv7(), $1, name, 'PRIVATE', $2, $2 from unnest($3::text[]) as given (name)
    on conflict (insee, plain(name)) do nothing returning id`,
    [insee, now, names],
  );
  const rows: { name: string; id: string }[] = await manager.query(
    `select given.name, id from unnest($2::text[]) as given (name)
      join micro_district m on m.insee = $1 and plain(m.name) = plain(given.name)`,
    [insee, names],
  );
  return { ids: new Map(rows.map(({ name, id }) => [name, id])), added: added.map(({ id }) => id) };
}

export type NewStand = Kept & Pick<StandRow, 'microDistrictId' | 'heldOn' | 'heldBy' | 'contacts' | 'firstContacts'>;

export async function insertStands(
  manager: EntityManager,
  { insee, now }: Moment,
  stands: readonly NewStand[],
): Promise<void> {
  if (stands.length === 0) return;
  await manager.query(
    `insert into stand (id, insee, visibility, micro_district_id, held_on, held_by, contacts, first_contacts, created_at,
      updated_at)
    select id, $1, visibility, "microDistrictId", "heldOn", "heldBy", contacts, "firstContacts", $2, $2
    from jsonb_to_recordset($3::jsonb) as given (id uuid, visibility text, "microDistrictId" uuid, "heldOn" date,
      "heldBy" text[], contacts integer, "firstContacts" integer)`,
    [insee, now, JSON.stringify(stands)],
  );
}

export type NewHeardNeed = Kept & FollowedUp & Pick<HeardNeedRow, 'standId' | 'heardOn' | 'text' | 'theme'>;

const followed = `"followUp" text, answer text, "answeredOn" date, "actionId" uuid, "contractId" uuid, "projectId" uuid,
  deadline date`;

/** Adds what was heard, each under the code of its stand. */
export async function insertHeardNeeds(
  manager: EntityManager,
  now: Date,
  needs: readonly NewHeardNeed[],
): Promise<void> {
  if (needs.length === 0) return;
  await manager.query(
    `insert into heard_need (id, insee, visibility, stand_id, heard_on, text, theme, follow_up, answer, answered_on,
      action_id, contract_id, project_id, deadline, created_at, updated_at)
    select given.id, stand.insee, given.visibility, stand.id, "heardOn", text, theme, "followUp", answer, "answeredOn",
      "actionId", "contractId", "projectId", deadline, $1, $1
    from jsonb_to_recordset($2::jsonb) as given (id uuid, visibility text, "standId" uuid, "heardOn" date, text text,
      theme text, ${followed}) join stand on stand.id = given."standId"`,
    [now, JSON.stringify(needs)],
  );
}

/** Writes what came of heard needs that are locked already. */
export async function writeFollowUps(
  manager: EntityManager,
  now: Date,
  needs: readonly (FollowedUp & { readonly id: string })[],
): Promise<void> {
  if (needs.length === 0) return;
  await manager.query(
    `update heard_need set updated_at = $1, version = version + 1, follow_up = given."followUp", answer = given.answer,
      answered_on = given."answeredOn", action_id = given."actionId", contract_id = given."contractId",
      project_id = given."projectId", deadline = given.deadline
    from jsonb_to_recordset($2::jsonb) as given (id uuid, ${followed}) where heard_need.id = given.id`,
    [now, JSON.stringify(needs)],
  );
}
