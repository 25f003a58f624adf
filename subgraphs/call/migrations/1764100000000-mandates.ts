import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandateTable } from '#shared/graphql/mandates/mandateTable.js';

/** Who acts for the scale's institutions: rows, beside what tokens say. */
export class AgglomerationMandates1764100000000 implements MigrationInterface {
  readonly name = 'AgglomerationMandates1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of mandateTable('call')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mandate');
  }
}
