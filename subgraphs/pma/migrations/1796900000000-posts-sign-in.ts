import type { MigrationInterface, QueryRunner } from 'typeorm';
import { calendarTables } from '../calendars/tables.js';
import { signInTables, technicianPolicies } from '../technicians/signInTables.js';

/** A technician signs in as its post and sees its own work alone; calendars of work are read by revocable tokens. */
export class PostsSignIn1796900000000 implements MigrationInterface {
  readonly name = 'PostsSignIn1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...signInTables, ...calendarTables, ...technicianPolicies]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a technician may not read is not widened by going back: restore the database from before.');
  }
}
