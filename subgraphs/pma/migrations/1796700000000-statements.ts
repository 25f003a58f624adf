import type { MigrationInterface, QueryRunner } from 'typeorm';
import { statementTables } from '../statements/tables.js';

/** Quarterly statements of what agreements reimburse, closed for good. */
export class Statements1796700000000 implements MigrationInterface {
  readonly name = 'Statements1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statementTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was closed is not thrown away: restore the database from before instead.');
  }
}
