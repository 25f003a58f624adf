import type { EntityManager } from 'typeorm';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { clock } from '../territory/clock.js';

/** A team locked for a change. */
export interface LockedTeam {
  readonly id: string;
  readonly version: number;
  readonly pilot: string | null;
  readonly pilotSince: string;
}

const table = 'resource_team';

/** @throws GraphError FORBIDDEN for another pole's that the actor may read, NOT_FOUND for any other */
export async function lockTeam(manager: EntityManager, id: string): Promise<LockedTeam> {
  const columns = 'team.id, team.version, team.pilot, team.pilot_since as "pilotSince"';
  return await ownRow<LockedTeam>(manager, { table, alias: 'team', columns }, id);
}

/** @returns the team's new version */
export async function updateTeam(manager: EntityManager, id: string, written: Written): Promise<number> {
  return await updateVersionedRow(manager, table, { id, now: clock.now() }, written);
}

/** The commune is among the team's from now on, where it pilots it. @returns the team's new version */
export async function writePilot(
  manager: EntityManager,
  id: string,
  { pilot, since, reason }: { readonly pilot: string | null; readonly since: string; readonly reason: string },
): Promise<number> {
  if (pilot !== null) {
    await manager.query(
      'update resource_team set communes = communes || $2::text where id = $1 and not communes @> array[$2::text]',
      [id, pilot],
    );
  }
  return await updateTeam(manager, id, [
    ['pilot', pilot],
    ['pilot_since', since],
    ['pilot_reason', reason],
  ]);
}

export async function insertMember(manager: EntityManager, written: Written): Promise<void> {
  await insertRow(manager, 'resource_team_member', written);
}

/** Null where the team has no such member whose role goes on, or, asked so, has ended. */
export async function memberOf(
  manager: EntityManager,
  { teamId, id, ended }: { readonly teamId: string; readonly id: string; readonly ended: boolean },
): Promise<{ readonly since: string } | null> {
  const [row] = await manager.query<{ since: string }[]>(
    `select since from resource_team_member
    where team_id = $1 and id::text = lower($2) and (until_day is not null) = $3 for update`,
    [teamId, id, ended],
  );
  return row ?? null;
}

/** @param until null: the role goes on again */
export async function endMember(manager: EntityManager, id: string, until: string | null): Promise<void> {
  await updateVersionedRow(manager, 'resource_team_member', { id, now: clock.now() }, [['until_day', until]]);
}
