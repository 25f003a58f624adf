import type { EntityManager } from 'typeorm';
import type { PoleDemonstration } from './PoleRows.js';

/** Who has a role in each team, and the teams that their pilot has left since. */
export async function loadTeamStories(manager: EntityManager, teams: PoleDemonstration['teams']): Promise<void> {
  const given = JSON.stringify(teams);
  await manager.query(
    `insert into resource_team_member (id, team_id, pole, body, function, role, since, until_day, demonstration)
    select member.id, given.id, pole, body, function, role, since, until, true
    from jsonb_to_recordset($1::jsonb) as given (id uuid, pole text, members jsonb)
      cross join lateral jsonb_to_recordset(coalesce(members, '[]')) as member (id uuid, body text, function text,
        role text, since date, until date)`,
    [given],
  );
  await manager.query(
    `update resource_team team set pilot = null, pilot_since = told.since, pilot_reason = told.reason
    from jsonb_to_recordset($1::jsonb) as given (id uuid, "leftByPilot" jsonb)
      cross join lateral jsonb_to_record("leftByPilot") as told (since date, reason text)
    where team.id = given.id and "leftByPilot" is not null`,
    [given],
  );
}
