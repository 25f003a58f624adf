import type { MigrationInterface, QueryRunner } from 'typeorm';
import { staffingTables } from '../staffing/tables.js';

/** What the agglomerations ask of the pole, and what it answered. */
export class Staffing1766150001000 implements MigrationInterface {
  readonly name = 'Staffing1766150001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of staffingTables()) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was asked and answered is not thrown away: restore the database from before instead.');
  }
}
