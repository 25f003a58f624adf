import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';

/** SQL: the row is of the pole whose director acts. */
const directed = (column: string) =>
  `coalesce(${column} = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

/** What goes with a post that was made by mistake; what else refers to it keeps it. */
const parts = [
  ['technician_skill', 'technician_skill_technician_id_fkey', '(technician_id) references technician (id)'],
  ['month_terms', 'month_terms_technician_id_pole_fkey', '(technician_id, pole) references technician (id, pole)'],
  [
    'technician_month',
    'technician_month_technician_id_pole_fkey',
    '(technician_id, pole) references technician (id, pole)',
  ],
];

const statements = [
  // What a person writes is not of a file: `technician_take_in` remains the only way in for what is marked as imported.
  `create policy technician_make on technician for insert to pma_app with check (${directed('pole')} and not imported)`,
  `create policy technician_remove on technician for delete to pma_app using (${directed('pole')})`,
  'grant delete on technician to pma_app',
  'drop policy technician_update on technician',
  `create policy technician_update on technician for update to pma_app
    using (${directed('pole')}) with check (${directed('pole')})`,
  'grant update (code, function, employer, working_time, pooled_share, since) on technician to pma_app',
  ...parts.map(
    ([table, name, columns]) =>
      `alter table ${table} drop constraint ${name}, add constraint ${name} foreign key ${columns} on delete cascade`,
  ),
  // What makes a post more than a line written by mistake, but for who holds it, whose name nothing else reads. Asked by the
  // director of its pole, and answered past all policies.
  `create function rests_on_post(of_technician uuid) returns text[]
  language sql stable security definer set search_path = public, pg_temp as $$
    select array_remove(array[
      case when exists (select from allocation where technician_id = post.id) then 'ALLOCATION' end,
      case when exists (select from secondment_agreement where technician_id = post.id) then 'AGREEMENT' end,
      case when exists (select from post_sign_in where technician_id = post.id) then 'SIGN_IN' end,
      case when exists (select from calendar_feed where technician_id = post.id) then 'CALENDAR' end,
      case when exists (select from timesheet where timesheet.post = post.id) then 'TIMESHEET' end], null)
    from technician post where post.id = of_technician and ${directed('post.pole')}
  $$`,
  'revoke all on function rests_on_post(uuid) from public',
  'grant execute on function rests_on_post(uuid) to pma_app',
];

/** The director makes a post, corrects it, and takes back one that was made by mistake. */
export class PostsByHand1797700000000 implements MigrationInterface {
  readonly name = 'PostsByHand1797700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Posts that a director made are not thrown away: restore the database from before instead.');
  }
}
