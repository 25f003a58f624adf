import type { MigrationInterface, QueryRunner } from 'typeorm';
import { journalStatements } from '#shared/journal/migrations.js';
import { receiptReading, receiptTables } from '../inbox/tables.js';
import { labellingTables } from '../labelling/tables.js';
import { territoryTables } from '../territory/tables.js';

/** The agglomeration scale's first tables. */
export class First1763900000000 implements MigrationInterface {
  readonly name = 'First1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...journalStatements('call'),
      ...territoryTables(),
      ...receiptTables(),
      ...labellingTables(),
      ...receiptReading(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawal_receipt, labelling_decision, labelling, proposal_receipt');
    await runner.query('drop table membership, agglomeration, fact, official_commune');
    await runner.query('drop domain labelling_state');
  }
}
