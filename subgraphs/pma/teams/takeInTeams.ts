import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Makes a team, of its pilot alone, for each project in which a file says that posts work and that has none. */
export async function takeInTeams(manager: EntityManager, pole: string, rows: readonly object[]): Promise<void> {
  const given = JSON.stringify(rows.map((row) => ({ ...row, newTeam: newId() })));
  await manager.query(
    `insert into resource_team (id, pole, project_id, pilot, communes)
    select distinct on (project) "newTeam", $2, project, pilot, array[pilot]
    from jsonb_to_recordset($1::jsonb) as given ("newTeam" uuid, project uuid, pilot text) order by project, "newTeam"
    on conflict (pole, project_id) do nothing`,
    [given, pole],
  );
}
