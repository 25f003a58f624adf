import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';
import { importTables } from '#shared/exchange/import/importTables.js';

/** SQL: the row is of the pole whose director acts. */
const directed = (column: string) =>
  `coalesce(${column} = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

/** SQL: an import writes, and nothing else. */
const importing = `coalesce(current_setting('archipel.importing', true) = 'on', false)`;

const statements = [
  ...importTables(
    { scale: 'pma', tenant: 'siren' },
    { tenants: 'pole', kinds: ['POSTS', 'AGREEMENTS', 'ALLOCATIONS'], own: directed('siren') },
  ),
  'alter table technician add column imported boolean not null default false',
  'alter table secondment_agreement add column imported boolean not null default false',
  // What already is comes in as it is, marked as imported, by the director alone.
  `create policy technician_take_in on technician for insert to pma_app with check (${directed('pole')} and imported and ${importing})`,
  `grant insert (id, pole, code, function, employer, working_time, pooled_share, since, until, imported)
    on technician to pma_app`,
  `create policy allocation_take_in on allocation for insert to pma_app with check (${directed('pole')} and imported and ${importing})`,
  // Months of what an import takes in are kept beyond capacity, as those that the owner loads; months told later are not.
  `do $$ begin
    execute replace(pg_get_functiondef('keep_capacity'::regproc), 'imported and session_user = current_user',
      'imported and (session_user = current_user or current_setting(''archipel.importing'', true) = ''on'')');
  end $$`,
  // An employer that nobody knew yet, under the name that the file gives it.
  `create function take_in_employers(given jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
    insert into organisation (siren, name)
    select distinct on (employer) employer, "employerName"
    from jsonb_to_recordset(given) as one (employer text, "employerName" text)
    where ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR'
    on conflict (siren) do nothing
  $$`,
  'revoke all on function take_in_employers(jsonb) from public',
  'grant execute on function take_in_employers(jsonb) to pma_app',
];

/** A pole takes over the posts, agreements and allocations that it had before, however irregular they are. */
export class PoleImports1796900001000 implements MigrationInterface {
  readonly name = 'PoleImports1796900001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was imported is not thrown away: restore the database from before instead.');
  }
}
