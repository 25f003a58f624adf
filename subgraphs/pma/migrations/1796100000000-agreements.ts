import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agreementTables, chainLaw } from '../agreements/tables.js';

const statements = [...agreementTables, chainLaw];

/** Agreements on staff, and that no work begins without a chain of them from the employer to the commune. */
export class Agreements1796100000000 implements MigrationInterface {
  readonly name = 'Agreements1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Signed agreements are not thrown away: restore the database from before instead.');
  }
}
