import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agendaTables } from '../agenda/tables.js';

/** Decisions on skills that are short, and targets of development teams. */
export class Agenda1796700003000 implements MigrationInterface {
  readonly name = 'Agenda1796700003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of agendaTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was decided is not thrown away: restore the database from before instead.');
  }
}
