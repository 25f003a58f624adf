import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { importTables } from '#shared/exchange/import/importTables.js';
import { writesFor } from '../labelling/visibility.js';

const own = (table: string) => writesFor(table, 'PROJECT_OFFICER');
const kinds = ['LABELS', 'SUPPORTS', 'POSTS', 'MEMBERSHIPS', 'DELIBERATIONS'];
/** SQL over a row of an agglomeration: its officer's own. */
const ownRow = `coalesce(siren = ${currentTenant} and ${currentScale} = 'call' and ${currentRole} = 'PROJECT_OFFICER', false)`;
const importing = `coalesce(current_setting('archipel.importing', true) = 'on', false)`;

const statements = [
  ...importTables({ scale: 'call', tenant: 'siren' }, { tenants: 'agglomeration', kinds, own: ownRow }),
  // What already was, as a file states it: kept however irregular it is, beside what became of it in its own room.
  `create table imported_fact (
    id uuid primary key,
    siren text not null references agglomeration,
    kind text not null check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})),
    name text not null check (name <> ''),
    title text not null,
    communes text[] not null default '{}',
    since date,
    until_day date,
    given jsonb not null check (jsonb_typeof(given) = 'object'),
    source text check (btrim(source) <> ''),
    irregularities text[] not null default '{}',
    entity text,
    entity_id text,
    imported_by uuid,
    imported_role text not null,
    imported_at timestamptz not null,
    demonstration boolean not null default false,
    version integer not null default 1 check (version > 0),
    unique (siren, kind, name),
    constraint imported_fact_became check ((entity is null) = (entity_id is null)),
    constraint imported_fact_period check (until_day >= since)
  )`,
  'create index imported_fact_by_age on imported_fact (siren, imported_at, id)',
  enableRowSecurity('imported_fact', 'call'),
  allowReading('imported_fact', 'call', own('imported_fact')),
  allowWriting('imported_fact', 'call', own('imported_fact'), ['insert', 'update', 'delete']),

  // A support that already is comes in as it is, marked as imported, by an import alone.
  `create policy support_take_in on support for insert to call_app
    with check (${own('support')} and imported and ${importing})`,
  `create or replace function keep_post_months() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    keys post_month_key[];
    over boolean;
    loaded boolean;
  begin
    if tg_op = 'DELETE' then
      select array_agg(distinct (support.post_id, changed.month::text)::post_month_key) into keys
        from before_rows changed join support on support.id = changed.support_id where support.post_id is not null;
    else
      select array_agg(distinct (support.post_id, changed.month::text)::post_month_key),
          bool_and(changed.state in ('CLOSED', 'INTERRUPTED')),
          bool_or(support.imported and (session_user = current_user or tg_op = 'INSERT' and ${importing}))
        into keys, over, loaded
        from after_rows changed join support on support.id = changed.support_id where support.post_id is not null;
    end if;
    if keys is not null then
      perform settle_post_months(keys, case when loaded then 'IMPORTED' when over then 'LEARNT_LATE' end);
    end if;
    return null;
  end $$`,
];

/** Files that an agglomeration imports, and what they state. */
export class AgglomerationImports1766410000000 implements MigrationInterface {
  readonly name = 'AgglomerationImports1766410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was imported is not thrown away: restore the database from before instead.');
  }
}
