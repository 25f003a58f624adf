import type { MigrationInterface, QueryRunner } from 'typeorm';
import { overrideLaw } from '../allocations/overrideLaw.js';

/** An allocation may exceed what its post can give on a decision with a reason, an author's post and an end. */
export class CapacityOverrides1796500001000 implements MigrationInterface {
  readonly name = 'CapacityOverrides1796500001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of overrideLaw) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Decisions are not thrown away: restore the database from before instead.');
  }
}
