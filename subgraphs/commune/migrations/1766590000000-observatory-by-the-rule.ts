import type { MigrationInterface, QueryRunner } from 'typeorm';
import { observatoryFunctions } from '#shared/observatory/tables.js';
import { communeCases } from '../observatory/cases.js';

/** The observatory's cases as the rule calls them, gathered once rather than looked up support by support. */
export class ObservatoryByTheRule1766590000000 implements MigrationInterface {
  readonly name = 'ObservatoryByTheRule1766590000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of observatoryFunctions('commune', communeCases)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What counts the cases was replaced: restore the database from before instead.');
  }
}
