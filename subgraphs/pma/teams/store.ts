import type { EntityManager } from 'typeorm';
import { technicianColumns, technicianTables } from '../technicians/list.js';
import { type Technician } from '../technicians/Technician.js';
import { grouped, inOrder, wellFormed } from '../territory/identifiers.js';
import type { ResourceTeam, TeamMember, TeamPilot } from './ResourceTeam.js';

/** Columns of a team as its type shows them. */
export const teamColumns = `id, project_id as "projectId", pilot_since as "pilotSince", version,
  case when pilot is not null then jsonb_build_object('insee', pilot) end as pilot`;

/** Teams by id; null for one that does not exist for this reader. */
export async function teamsById(manager: EntityManager, ids: readonly string[]): Promise<(ResourceTeam | null)[]> {
  const rows: ResourceTeam[] = await manager.query(
    `select ${teamColumns} from resource_team where id = any($1::uuid[])`,
    [wellFormed(ids)],
  );
  return inOrder(ids, rows);
}

/** Each project's team; null where it has none for this reader. */
export async function teamsOfProjects(
  manager: EntityManager,
  projects: readonly string[],
): Promise<(ResourceTeam | null)[]> {
  const rows: ResourceTeam[] = await manager.query(
    `select distinct on (project_id) ${teamColumns} from resource_team where project_id = any($1::uuid[])
    order by project_id, id`,
    [wellFormed(projects)],
  );
  const byProject = new Map(rows.map((row) => [row.projectId, row]));
  return projects.map((project) => byProject.get(project.toLowerCase()) ?? null);
}

/** Who piloted each team, in the order it was told. */
export async function pilotsOfTeams(manager: EntityManager, teams: readonly string[]): Promise<TeamPilot[][]> {
  const rows: (TeamPilot & { teamId: string })[] = await manager.query(
    `select team_id as "teamId", since, reason, recorded_at as "recordedAt",
      case when pilot is not null then jsonb_build_object('insee', pilot) end as commune
    from resource_team_pilot where team_id = any($1::uuid[]) order by seq`,
    [teams],
  );
  return grouped(teams, rows, (row) => row.teamId);
}

/** Who has, or had, a role in each team, by first day; those of one day alone where it is told. */
export async function membersOfTeams(
  manager: EntityManager,
  teams: readonly string[],
  { on }: { readonly on: string | null },
): Promise<TeamMember[][]> {
  const rows: (TeamMember & { teamId: string })[] = await manager.query(
    `select id, team_id as "teamId", jsonb_build_object('code', body, 'name', party_name(body)) as body, function, role,
      since, until_day as until, version
    from resource_team_member
    where team_id = any($1::uuid[]) and ($2::date is null or $2 between since and coalesce(until_day, 'infinity'))
    order by since, id`,
    [teams, on],
  );
  return grouped(teams, rows, (row) => row.teamId);
}

/**
 * The posts whose allocation to each project's team covers the day, by code: active ones, and on a day past those that ended
 * since, up to their last active day.
 */
export async function techniciansAtWorkOn(
  manager: EntityManager,
  projects: readonly string[],
  { on, today }: { readonly on: string; readonly today: string },
): Promise<Technician[][]> {
  const rows: (Technician & { projectId: string })[] = await manager.query(
    `select ${technicianColumns}, at_work.project_id as "projectId"
    from (
      select distinct team.project_id, a.technician_id from resource_team team join allocation a on a.team_id = team.id
      where team.project_id = any($1::uuid[]) and (a.state = 'ACTIVE' and $2 between a.from_day and a.until_day
        or a.state = 'ENDED' and $2 < $3::date and $2 between a.from_day and coalesce(a.ended_on, a.until_day))
    ) at_work join (${technicianTables}) on t.id = at_work.technician_id
    order by t.code collate "fr-x-icu", t.id`,
    [wellFormed(projects), on, today],
  );
  return grouped(
    projects.map((project) => project.toLowerCase()),
    rows,
    (row) => row.projectId,
  );
}

/** The pole's team for a project; null when it has none yet. */
async function teamOf(
  manager: EntityManager,
  { pole, projectId }: { readonly pole: string; readonly projectId: string },
): Promise<{ readonly id: string; readonly pilot: string | null } | null> {
  const [row] = await manager.query(
    'select id, pilot from resource_team where pole = $1 and project_id = any($2::uuid[])',
    [pole, wellFormed([projectId])],
  );
  return row ?? null;
}

/** Makes the pole's team for a project, or finds the one somebody made at the same moment. */
export async function ensureTeam(
  manager: EntityManager,
  team: { readonly id: string; readonly pole: string; readonly projectId: string; readonly pilot: string },
): Promise<{ readonly id: string; readonly pilot: string | null; readonly made: boolean }> {
  const known = await teamOf(manager, team);
  if (known !== null) return { ...known, made: false };
  const inserted: { id: string }[] = await manager.query(
    `insert into resource_team (id, pole, project_id, pilot, communes) values ($1, $2, $3, $4, array[$4])
    on conflict (pole, project_id) do nothing returning id`,
    [team.id, team.pole, team.projectId, team.pilot],
  );
  if (inserted.length > 0) return { id: team.id, pilot: team.pilot, made: true };
  const other = await teamOf(manager, team);
  if (other === null) throw new Error('The team another transaction made cannot be read.');
  return { ...other, made: false };
}
