import type { MigrationInterface, QueryRunner } from 'typeorm';
import { observatoryFunctions } from '#shared/observatory/tables.js';
import { communeCases } from '../observatory/cases.js';

/** What finds the observatory's cases of any quarter, and what counts them: those of the indicators asked for alone. */
export class ObservatoryCases1766580000000 implements MigrationInterface {
  readonly name = 'ObservatoryCases1766580000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of observatoryFunctions('commune', communeCases)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What counts the cases was replaced: restore the database from before instead.');
  }
}
