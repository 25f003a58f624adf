import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mandateTable } from '#shared/graphql/mandates/mandateTable.js';

/** Who acts for the scale's institutions: rows, beside what tokens say. */
export class CommuneMandates1764100000000 implements MigrationInterface {
  readonly name = 'CommuneMandates1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of mandateTable('commune')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mandate');
  }
}
