import type { MigrationInterface, QueryRunner } from 'typeorm';
import { observatoryTables } from '#shared/observatory/tables.js';

/** What the observatory set down of past quarters. */
export class Observatory1797400000000 implements MigrationInterface {
  readonly name = 'Observatory1797400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of observatoryTables('pma')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error(
      'What was published of a past quarter is not thrown away: restore the database from before instead.',
    );
  }
}
