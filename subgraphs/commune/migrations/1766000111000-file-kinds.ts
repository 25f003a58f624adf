import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

const open = `('PROPOSED', 'NEGOTIATED')`;

const counted = (rows: string) => `
      update contract set commune_commitments = said.commune, inhabitants_commitments = said.inhabitants,
        unjudged = said.unjudged
      from (select changed.contract_id, count(*) filter (where side = 'COMMUNE') as commune,
          count(*) filter (where side = 'INHABITANTS') as inhabitants,
          count(*) filter (where side is not null and (judged_by_commune is null or judged_by_inhabitants is null)) as unjudged
        from (select distinct contract_id from ${rows}) changed left join contract_commitment using (contract_id)
        group by changed.contract_id) said
      where id = said.contract_id;`;

const fixed = (rows: string, where = 'true') => `
      if exists (select from ${rows} where stage.state not in ${open} and ${where}) then
        raise exception 'what both sides concluded does not change' using errcode = 'check_violation';
      end if;`;

const withStage = (rows: string) => `${rows} given join contract stage on stage.id = given.contract_id`;
const agreed = (row: string) =>
  ['contract_id', 'place', 'side', 'text', 'due_on'].map((name) => `${row}.${name}`).join(', ');

/** As before, once for a statement instead of once for a row: a file brings tens of thousands of commitments. */
const commitments = [
  'drop trigger contract_commitment_kept on contract_commitment',
  `create or replace function keep_commitments() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then ${fixed(withStage('new_rows'))} ${counted('new_rows')}
      elsif tg_op = 'DELETE' then ${fixed(withStage('old_rows'))} ${counted('old_rows')}
      else
        ${fixed(`${withStage('old_rows')} left join new_rows on new_rows.id = given.id`, `(${agreed('given')}) is distinct from (${agreed('new_rows')})`)}
        if exists (select from ${withStage('old_rows')} where stage.state not in ${open} and stage.state <> 'RUNNING') then
          raise exception 'commitments are judged while the contract runs' using errcode = 'check_violation';
        end if;
        ${counted('new_rows')}
      end if;
      return null;
    end $$`,
  ...[
    ['insert', 'referencing new table as new_rows'],
    ['update', 'referencing old table as old_rows new table as new_rows'],
    ['delete', 'referencing old table as old_rows'],
  ].map(
    ([event, rows]) => `create trigger contract_commitment_kept_on_${event} after ${event} on contract_commitment
      ${rows} for each statement execute function keep_commitments()`,
  ),
];

const statements = [
  ...commitments,
  `alter table import_run drop constraint import_run_kind_check, drop constraint import_run_state_check,
    drop constraint done_is_dated,
    add constraint import_run_kind_check check (kind in ('ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS')),
    add constraint import_run_state_check check (state in ('PREVIEWED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    add column subject text,
    add column basis text,
    add column attempts integer not null default 0 check (attempts >= 0),
    add column lent_until timestamptz not null default '-infinity',
    add column problem jsonb,
    add constraint ended_is_dated check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    add constraint run_has_mode check (state in ('PREVIEWED', 'CANCELLED') or mode is not null),
    add constraint running_is_somebodys check ((state = 'RUNNING') = (subject is not null)),
    add constraint failed_says_why check ((state = 'FAILED') = (problem is not null))`,
  `create index import_run_running on import_run (lent_until) where state = 'RUNNING'`,
  `alter table import_line add column target_id uuid, add column staged jsonb`,
  // The ids of a commune's own applications concern nobody else. An action keeps its own beside it.
  `create table external_id (
    insee text not null references commune,
    entity text not null check (entity ~ '^[A-Z][A-Za-z]{2,39}$'),
    system text not null check (btrim(system) <> '' and length(system) <= 200),
    external_id text not null check (btrim(external_id) <> '' and length(external_id) <= 200),
    entity_id uuid not null,
    primary key (insee, entity, system, external_id)
  )`,
  'create index external_id_of_entity on external_id (entity_id)',
  enableRowSecurity('external_id', scale),
  allowReading('external_id', scale, own),
  allowWriting('external_id', scale, own, ['insert', 'update']),
  // A need is corrected by a file as it is added and removed by hand: while its project is the commune's to change.
  allowWriting('need', scale, own, ['update']),
];

/** Files of contracts, needs and stands beside those of actions, prepared in steps that can be followed and stopped. */
export class FileKinds1766000111000 implements MigrationInterface {
  readonly name = 'FileKinds1766000111000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Ids that applications gave are not thrown away: restore the database from before instead.');
  }
}
