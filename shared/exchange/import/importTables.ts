import { allowReading, allowWriting, enableRowSecurity } from '../../database/rowSecurity.js';
import type { ImportScale } from './ImportScale.js';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * Statements that make a scale's tables of imports: a run for each file that was previewed, and its lines.
 * @param tenants the table of the tenants, whose key the tenant's column refers to
 * @param own SQL: the row is of the tenant, and the role the one, in whose name files are imported
 */
export function importTables(
  { scale, tenant }: Pick<ImportScale, 'scale' | 'tenant'>,
  { tenants, kinds, own }: { readonly tenants: string; readonly kinds: readonly string[]; readonly own: string },
): string[] {
  return [
    `create table import_run (
      id uuid primary key,
      ${tenant} text not null references ${tenants},
      kind text not null check (kind in (${quoted(kinds)})),
      format text not null check (format in ('CSV', 'JSON')),
      encoding text not null check (encoding in ('UTF-8', 'WINDOWS-1252')),
      separator text check (separator in (';', ',')),
      unknown_columns text[] not null default '{}',
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      state text not null check (state in ('PREVIEWED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
      mode text check (mode in ('ALL_OR_NOTHING', 'GOOD_LINES')),
      total integer not null check (total >= 0),
      done integer not null default 0 check (done between 0 and total),
      subject text,
      delegation uuid,
      basis text,
      attempts integer not null default 0 check (attempts >= 0),
      lent_until timestamptz not null default '-infinity',
      problem jsonb,
      created_at timestamptz not null,
      ended_at timestamptz,
      unique (id, ${tenant}),
      constraint import_run_over check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
      constraint import_run_asked check ((state = 'RUNNING') = (subject is not null)),
      constraint import_run_delegated check (delegation is null or subject is not null),
      constraint import_run_failed check ((state = 'FAILED') = (problem is not null)),
      constraint import_run_how check (state not in ('RUNNING', 'DONE') or mode is not null)
    )`,
    `create index import_run_by_age on import_run (${tenant}, created_at)`,
    `create index import_run_running on import_run (lent_until) where state = 'RUNNING'`,
    `create table import_line (
      run_id uuid not null,
      ${tenant} text not null,
      line integer not null check (line > 0),
      outcome text not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'REFUSED')),
      title text,
      reference text,
      target_id uuid,
      target_version integer,
      given jsonb not null,
      staged jsonb,
      problems jsonb not null check (jsonb_typeof(problems) = 'array'),
      notes jsonb not null default '[]' check (jsonb_typeof(notes) = 'array'),
      primary key (run_id, line),
      foreign key (run_id, ${tenant}) references import_run (id, ${tenant}) on delete cascade,
      constraint refused_says_why check ((outcome = 'REFUSED') = (jsonb_array_length(problems) > 0))
    )`,
    ...['import_run', 'import_line'].map((table) => enableRowSecurity(table, scale)),
    allowReading('import_run', scale, own),
    allowWriting('import_run', scale, own, ['insert', 'update', 'delete']),
    allowReading('import_line', scale, own),
    allowWriting('import_line', scale, own, ['insert', 'update']),
  ];
}
