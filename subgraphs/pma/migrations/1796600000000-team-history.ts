import type { MigrationInterface, QueryRunner } from 'typeorm';
import { teamTables } from '../teams/tables.js';

/** A team may lose its pilot, and be told so; who piloted it and who made it stay readable. */
export class TeamHistory1796600000000 implements MigrationInterface {
  readonly name = 'TeamHistory1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of teamTables) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who piloted a team is not thrown away: restore the database from before instead.');
  }
}
