import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow } from '../database/versionedRow.js';
import { listsInOrderOf, oneInOrderOf } from '../graphql/inOrderOf.js';
import { isId } from '../graphql/isId.js';
import { ownRow } from '../graphql/ownRow.js';
import type { CouncilMeeting } from './CouncilMeeting.js';
import { addDays, nextQuarter, quarterOf } from './calendarDays.js';

/** A meeting that was entered, as its row is read. */
export interface CouncilRow extends Omit<CouncilMeeting, 'convocation'> {
  /** INSEE code or SIREN of the body's organisation. */
  readonly owner: string;
  readonly id: string;
  readonly estimated: false;
  readonly visibility: NonNullable<CouncilMeeting['visibility']>;
  readonly version: number;
}

/**
 * The calendar's rows at one scale, in its table `council_meeting`.
 * @param owner the column that says whose council it is
 */
export function councilStore(owner: 'insee' | 'siren') {
  const columns = `m.id, m.${owner} as owner, m.held_on as "heldOn", m.kind, m.state, false as estimated, m.note,
    m.visibility, m.demonstration, m.version`;

  /** Meetings by id; null for what does not exist for this reader. */
  async function byId(manager: EntityManager, ids: readonly string[]): Promise<(CouncilRow | null)[]> {
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

  /** Each organisation's meetings of all quarters that a period touches, in the order of their days. */
  async function ofQuarters(
    manager: EntityManager,
    owners: readonly string[],
    { from, until }: { readonly from: string; readonly until: string },
  ): Promise<CouncilRow[][]> {
    const rows: CouncilRow[] = await manager.query(
      `select ${columns} from council_meeting m where m.${owner} = any($1) and m.held_on between $2 and $3
      order by m.held_on, m.kind desc, m.id`,
      [owners, quarterOf(from), addDays(nextQuarter(quarterOf(until)), -1)],
    );
    return listsInOrderOf(owners, rows, (row) => row.owner);
  }

  /** The actor's own meeting, locked until the change is over. @throws GraphError NOT_FOUND or FORBIDDEN */
  async function lock(manager: EntityManager, id: string): Promise<CouncilRow> {
    return await ownRow<CouncilRow>(manager, { table: 'council_meeting', alias: 'm', columns }, id);
  }

  /** Whether that body meets on that day already, another meeting than `except`. */
  async function meetsOn(
    manager: EntityManager,
    { owner: of, heldOn, kind }: Pick<CouncilRow, 'owner' | 'heldOn' | 'kind'>,
    except: string | null,
  ): Promise<boolean> {
    // One writer of a calendar at a time: the second sees what the first entered.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`council_meeting ${of}`]);
    const rows: object[] = await manager.query(
      `select 1 from council_meeting where ${owner} = $1 and held_on = $2 and kind = $3 and state <> 'CANCELLED'
        and id is distinct from $4::uuid`,
      [of, heldOn, kind, except],
    );
    return rows.length > 0;
  }

  async function insert(
    manager: EntityManager,
    row: Pick<CouncilRow, 'id' | 'owner' | 'heldOn' | 'kind' | 'note' | 'visibility'> & { readonly now: Date },
  ): Promise<void> {
    await insertRow(manager, 'council_meeting', [
      ['id', row.id],
      [owner, row.owner],
      ['held_on', row.heldOn],
      ['kind', row.kind],
      ['note', row.note],
      ['visibility', row.visibility],
      ['created_at', row.now],
      ['updated_at', row.now],
    ]);
  }

  /** Writes the day and the state, and gives the new version. The row is locked already. */
  async function write(
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

  return { byId, ofQuarters, lock, meetsOn, insert, write };
}

export type CouncilStore = ReturnType<typeof councilStore>;
