import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowWriting, currentRole, currentScale } from '#shared/database/rowSecurity.js';

const scale = 'commune';
const own = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const corrected = ['micro_district', 'stand', 'forum_session', 'association', 'community_event'];
const meetings = [
  ['stand', 'stand_id'],
  ['forum_session', 'forum_session_id'],
  ['community_event', 'event_id'],
] as const;

const statements = [
  ...corrected.map((table) => allowWriting(table, scale, own, ['update'])),
  // Who came is a pseudonym that nobody rewrites; the day it came is the meeting's own, whatever is said of that later.
  ...meetings.flatMap(([table, column]) => [
    `create function follow_day_of_${table}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        update participation set held_on = new.held_on where ${column} = new.id;
        return null;
      end $$`,
    `create trigger ${table}_day_is_followed after update of held_on on ${table} for each row
      when (old.held_on <> new.held_on) execute function follow_day_of_${table}()`,
  ]),
];

/** What was recorded of a stand, a forum, an event, an association or a micro-district can be corrected. */
export class Corrections1766530000000 implements MigrationInterface {
  readonly name = 'Corrections1766530000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of meetings) {
      await runner.query(`drop trigger ${table}_day_is_followed on ${table}`);
      await runner.query(`drop function follow_day_of_${table}()`);
    }
    for (const table of corrected) {
      await runner.query(`drop policy ${table}_update on ${table}`);
      await runner.query(`revoke update on ${table} from commune_app`);
    }
  }
}
