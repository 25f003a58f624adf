import type { EntityManager } from 'typeorm';
import type { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { addDays, nextQuarter, quarterOf } from '#shared/councils/calendarDays.js';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '../communes/ownRow.js';

/** A meeting that was entered, as its row is read. */
export interface CouncilRow extends Omit<CouncilMeeting, 'convocation'> {
  readonly insee: string;
  readonly id: string;
  readonly estimated: false;
  readonly visibility: NonNullable<CouncilMeeting['visibility']>;
  readonly version: number;
}

const columns = `m.id, m.insee, m.held_on as "heldOn", m.kind, m.state, false as estimated, m.note, m.visibility,
  m.demonstration, m.version`;

/** Meetings by id; null for what does not exist for this reader. */
export async function councilsById(manager: EntityManager, ids: readonly string[]): Promise<(CouncilRow | null)[]> {
  const rows: CouncilRow[] = await manager.query(
    `select ${columns} from council_meeting m where m.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

/** Each commune's meetings of all quarters that a period touches, in the order of their days. */
export async function councilsOfQuarters(
  manager: EntityManager,
  communes: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
): Promise<CouncilRow[][]> {
  const rows: CouncilRow[] = await manager.query(
    `select ${columns} from council_meeting m where m.insee = any($1) and m.held_on between $2 and $3
    order by m.held_on, m.kind desc, m.id`,
    [communes, quarterOf(from), addDays(nextQuarter(quarterOf(until)), -1)],
  );
  return listsInOrderOf(communes, rows, (row) => row.insee);
}

/** The actor's own meeting, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
export async function lockCouncil(manager: EntityManager, id: string): Promise<CouncilRow> {
  return await ownRow<CouncilRow>(manager, { table: 'council_meeting', alias: 'm', columns }, id);
}

/** Whether that body of the commune meets on that day already, another meeting than `except`. */
export async function meetsOn(
  manager: EntityManager,
  { insee, heldOn, kind }: Pick<CouncilRow, 'insee' | 'heldOn' | 'kind'>,
  except: string | null,
): Promise<boolean> {
  // One writer of a commune's calendar at a time: the second sees what the first entered.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`council_meeting ${insee}`]);
  const rows: object[] = await manager.query(
    `select 1 from council_meeting where insee = $1 and held_on = $2 and kind = $3 and state <> 'CANCELLED'
      and id is distinct from $4::uuid`,
    [insee, heldOn, kind, except],
  );
  return rows.length > 0;
}

export async function insertCouncil(
  manager: EntityManager,
  row: Pick<CouncilRow, 'id' | 'insee' | 'heldOn' | 'kind' | 'note' | 'visibility'> & { readonly now: Date },
): Promise<void> {
  await insertRow(manager, 'council_meeting', [
    ['id', row.id],
    ['insee', row.insee],
    ['held_on', row.heldOn],
    ['kind', row.kind],
    ['note', row.note],
    ['visibility', row.visibility],
    ['created_at', row.now],
    ['updated_at', row.now],
  ]);
}

/** Writes the day and the state, and gives the new version. The row is locked already. */
export async function writeCouncil(
  manager: EntityManager,
  id: string,
  now: Date,
  { heldOn, state }: { readonly heldOn: string; readonly state: string },
): Promise<number> {
  return await updateVersionedRow(manager, 'council_meeting', { id, now }, [
    ['held_on', heldOn],
    ['state', state],
  ]);
}
