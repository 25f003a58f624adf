import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowWriting } from '#shared/database/rowSecurity.js';
import { ownPole } from './first/technicians.js';

const statements = [
  // Since the referential begins: what was known without a day.
  `alter table technician_skill
    add column since date not null default '2017-01-01',
    alter column level drop not null,
    drop constraint technician_skill_pkey,
    add primary key (technician_id, code, since)`,
  allowWriting('technician_skill', 'pma', `technician_id in (select id from technician where ${ownPole})`, [
    'insert',
    'update',
  ]),
  'revoke update on technician_skill from pma_app',
  'grant update (level) on technician_skill to pma_app',
  // What each post holds on a day: the last change point until then, where it is not the loss of the skill.
  `create function skills_held_on(of_day date) returns table (technician_id uuid, code text, level text, since date)
  language sql stable as $$
    select technician_id, code, level, since from technician_skill held
    where since <= of_day and level is not null and not exists (
      select from technician_skill later where later.technician_id = held.technician_id and later.code = held.code
        and later.since > held.since and later.since <= of_day)
  $$`,
];

/** A post gains, deepens and loses skills on days: change points, of which the last one counts. */
export class DatedSkills1796500002000 implements MigrationInterface {
  readonly name = 'DatedSkills1796500002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The history of skills is not thrown away: restore the database from before instead.');
  }
}
