import type { MigrationInterface, QueryRunner } from 'typeorm';
import { concernedTenants, tellConcernedTenants } from '#shared/journal/concernedTenants.js';

/** Who leads a project, then who carries it beside: its changes concern them while it is nobody else's to see. */
const carriers = (project: string) => `select array[project.insee] || project.co_carriers from project ${project}`;

const statements = [
  ...concernedTenants('commune'),
  ...tellConcernedTenants({
    Project: carriers('where project.id = new.id::uuid'),
    Need: carriers('join need on need.project_id = project.id where need.id = new.id::uuid'),
  }),
];

/** The journal tells communes of the private projects that they carry beside another. */
export class ConcernedCommunes1766000110000 implements MigrationInterface {
  readonly name = 'ConcernedCommunes1766000110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Whom past changes concerned is not thrown away: restore the database from before instead.');
  }
}
