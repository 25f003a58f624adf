import type { MigrationInterface, QueryRunner } from 'typeorm';
import { groupTables } from '../council/tables.js';

/** Working groups and development councils. */
export class Groups1766150002000 implements MigrationInterface {
  readonly name = 'Groups1766150002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of groupTables()) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a council said is not thrown away: restore the database from before instead.');
  }
}
