import type { MigrationInterface, QueryRunner } from 'typeorm';
import { timesheetTables } from '../timesheets/tables.js';

/** Half-days done with each correction, and the sheets that brought them. */
export class Timesheets1796600001000 implements MigrationInterface {
  readonly name = 'Timesheets1796600001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of timesheetTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded as done is not thrown away: restore the database from before instead.');
  }
}
