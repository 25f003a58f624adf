import type { MigrationInterface, QueryRunner } from 'typeorm';
import { councilTables } from '../councils/tables.js';

/** A pole's calendar of councils. */
export class PoleCouncils1796700001000 implements MigrationInterface {
  readonly name = 'PoleCouncils1796700001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of councilTables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table council_meeting');
  }
}
