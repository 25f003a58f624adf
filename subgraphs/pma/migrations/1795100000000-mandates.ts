import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandateTable } from '#shared/graphql/mandates/mandateTable.js';

/** Who acts for the scale's institutions: rows, beside what tokens say. */
export class PoleMandates1795100000000 implements MigrationInterface {
  readonly name = 'PoleMandates1795100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of mandateTable('pma')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mandate');
  }
}
