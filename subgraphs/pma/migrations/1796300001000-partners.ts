import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partnerTables } from '../partners/tables.js';

/** The pole's partners and their dated offers. */
export class Partners1796300001000 implements MigrationInterface {
  readonly name = 'Partners1796300001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of partnerTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What partners declared is not thrown away: restore the database from before instead.');
  }
}
