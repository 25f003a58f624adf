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

const statements = [
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
