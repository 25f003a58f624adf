import type { MigrationInterface, QueryRunner } from 'typeorm';
import { programmeTables } from '../programmes/tables.js';

/** Programmes, practices found elsewhere and who took them up, metropolitan working groups. */
export class Programmes1796700002000 implements MigrationInterface {
  readonly name = 'Programmes1796700002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of programmeTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What members took up is not thrown away: restore the database from before instead.');
  }
}
