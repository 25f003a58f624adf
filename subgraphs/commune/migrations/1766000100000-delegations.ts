import type { MigrationInterface, QueryRunner } from 'typeorm';
import { delegationTable, dropDelegationTable } from '#shared/graphql/mandates/delegationTable.js';

/** Who acts in whose place during an absence. */
export class CommuneDelegations1766000100000 implements MigrationInterface {
  readonly name = 'CommuneDelegations1766000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of delegationTable('commune')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropDelegationTable) await runner.query(statement);
  }
}
