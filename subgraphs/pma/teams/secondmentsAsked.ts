import type { EntityManager } from 'typeorm';
import type { SecondmentAsked } from '#shared/graphql/SecondmentAsked.js';
import { grouped } from '../territory/identifiers.js';

/** The piloted teams of each pole in which posts are at work, as far as this reader sees them. */
export async function secondmentsAskedOf(
  manager: EntityManager,
  poles: readonly string[],
): Promise<SecondmentAsked[][]> {
  const rows: (SecondmentAsked & { pole: string })[] = await manager.query(
    `select team.pole, team.id as "teamId", team.project_id as "projectId", team.pilot as "communeCode"
    from resource_team team where team.pole = any($1) and team.pilot is not null
      and exists (select from allocation a where a.team_id = team.id and a.state = 'ACTIVE')
    order by team.id`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
