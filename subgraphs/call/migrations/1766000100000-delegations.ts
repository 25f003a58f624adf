import type { MigrationInterface, QueryRunner } from 'typeorm';
import { delegationTable, dropDelegationTable } from '#shared/graphql/mandates/delegationTable.js';

/** Who acts in whose place during an absence. */
export class AgglomerationDelegations1766000100000 implements MigrationInterface {
  readonly name = 'AgglomerationDelegations1766000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of delegationTable('call')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropDelegationTable) await runner.query(statement);
  }
}
