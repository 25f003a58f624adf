import type { MigrationInterface, QueryRunner } from 'typeorm';
import { coFundingTables } from '../cofunding/tables.js';

/** Fonds de concours, their payments, and the funding plans they are decided on. */
export class CoFunding1766130000000 implements MigrationInterface {
  readonly name = 'CoFunding1766130000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of coFundingTables()) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Money that was granted is not forgotten: restore the database from before instead.');
  }
}
