import type { MigrationInterface, QueryRunner } from 'typeorm';
import { concernedTenants } from '#shared/journal/concernedTenants.js';

const statements = concernedTenants('call');

/** The journal can tell a tenant of what concerns it though it is another's; nothing of this scale does so yet. */
export class ConcernedTenants1766000110000 implements MigrationInterface {
  readonly name = 'ConcernedTenants1766000110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Whom past changes concerned is not thrown away: restore the database from before instead.');
  }
}
