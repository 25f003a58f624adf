import type { MigrationInterface, QueryRunner } from 'typeorm';
import { journalStatements } from '#shared/journal/migrations.js';
import { allocationTables } from './first/allocations.js';
import { basisLaw } from './first/basis.js';
import { capacityLaw } from './first/capacity.js';
import { technicianTables } from './first/technicians.js';
import { territoryTables } from './first/territory.js';

/** The pole's first tables: territory, posts, capacity, teams, allocations, receipts, journal. */
export class PmaFirst1795000000000 implements MigrationInterface {
  readonly name = 'PmaFirst1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...journalStatements('pma'),
      ...territoryTables,
      ...technicianTables,
      ...allocationTables,
      ...basisLaw,
      ...capacityLaw,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** Nothing came before it. */
  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
