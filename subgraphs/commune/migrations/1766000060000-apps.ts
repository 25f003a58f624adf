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

const tables = [
  `create table import_run (
    id uuid primary key,
    insee text not null references commune,
    kind text not null check (kind in ('ACTIONS')),
    format text not null check (format in ('CSV', 'JSON')),
    encoding text not null check (encoding in ('UTF-8', 'WINDOWS-1252')),
    separator text check (separator in (';', ',')),
    unknown_columns text[] not null default '{}',
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    state text not null check (state in ('PREVIEWED', 'DONE')),
    mode text check (mode in ('ALL_OR_NOTHING', 'GOOD_LINES')),
    total integer not null check (total >= 0),
    done integer not null default 0 check (done between 0 and total),
    created_at timestamptz not null,
    ended_at timestamptz,
    unique (id, insee),
    constraint done_is_dated check ((state = 'DONE') = (ended_at is not null and mode is not null))
  )`,
  'create index import_run_by_age on import_run (insee, created_at)',
  `create table import_line (
    run_id uuid not null,
    insee text not null,
    line integer not null check (line > 0),
    outcome text not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'REFUSED')),
    title text,
    reference text,
    target_version integer,
    given jsonb not null,
    problems jsonb not null check (jsonb_typeof(problems) = 'array'),
    primary key (run_id, line),
    foreign key (run_id, insee) references import_run (id, insee) on delete cascade,
    constraint refused_says_why check ((outcome = 'REFUSED') = (jsonb_array_length(problems) > 0))
  )`,
];

const rights = [
  ...['import_run', 'import_line'].map((table) => enableRowSecurity(table, scale)),
  allowReading('import_run', scale, own),
  allowWriting('import_run', scale, own, ['insert', 'update', 'delete']),
  allowReading('import_line', scale, own),
  allowWriting('import_line', scale, own, ['insert', 'update']),
];

/** Files that a commune is about to import, line by line, before anything is written. */
export class Apps1766000060000 implements MigrationInterface {
  readonly name = 'Apps1766000060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_line, import_run');
  }
}
