import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actTables } from '../acts/tables.js';

/** The pole's own acts. */
export class PoleActs1796700004000 implements MigrationInterface {
  readonly name = 'PoleActs1796700004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of actTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was decided is not thrown away: restore the database from before instead.');
  }
}
