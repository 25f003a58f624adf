import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';

const statements = [
  // The commune that pilots a team knows who works in it, for as long as the work runs.
  `create function leads_post(of_technician uuid) returns boolean language sql stable as $$
    select coalesce(${currentRole} = 'COMMUNE_AGENT', false) and exists (
      select from allocation a join resource_team team on team.id = a.team_id
      where a.technician_id = of_technician and a.state = 'ACTIVE' and team.pilot = ${currentTenant})
  $$`,
  `alter policy technician_holder_read on technician_holder using (
    coalesce(${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR' and pole = ${currentTenant}, false)
    or coalesce(${currentScale} = 'call' and ${currentRole} = 'PROJECT_OFFICER' and employer = ${currentTenant}, false)
    or leads_post(technician_id))`,
];

/** Who may know the name of who holds a post: the pole's director, the employer, and who leads a team it works in. */
export class HolderReaders1796100001000 implements MigrationInterface {
  readonly name = 'HolderReaders1796100001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who may read a name is not widened by going back: restore the database from before instead.');
  }
}
