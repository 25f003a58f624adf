import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

const row = `
  visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
  demonstration boolean not null default false,
  version integer not null default 1 check (version >= 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()`;

const statements = [
  `create table presentation (
    id uuid primary key,
    insee text not null references commune,
    function text not null check (btrim(function) <> '' and length(function) <= 200),
    elected boolean not null,
    scope text not null check (scope in ('WHOLE', 'PART')),
    place text not null check (place in ('INSIDE', 'OUTSIDE')),
    presented_on date not null,
    occasion text check (length(occasion) <= 200),
    ${row}
  )`,
  'create index presentation_of_commune on presentation (insee, presented_on)',
  `create table training (
    id uuid primary key,
    insee text not null references commune,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    audience text[] not null check (
      cardinality(audience) > 0 and audience <@ array['ELECTED', 'TECHNICIANS', 'INHABITANTS', 'ASSOCIATIONS', 'OTHER']),
    held_on date not null,
    participants integer check (participants >= 0),
    before text check (length(before) <= 10000),
    after text check (length(after) <= 10000),
    ${row}
  )`,
  'create index training_of_commune on training (insee, held_on)',
  // A change point: it holds from its first day until the function's next one. Recorded again for that day, the former
  // record is superseded: kept for the commune, absent for everybody else.
  `create table steering_function (
    id uuid primary key,
    insee text not null references commune,
    function text not null check (btrim(function) <> '' and length(function) <= 200),
    since date not null,
    routine_half_days integer not null check (routine_half_days between 0 and 62),
    project_half_days integer not null check (project_half_days between 0 and 62),
    cooperation_training boolean not null default false,
    internal_promotion boolean not null default false,
    left_team boolean not null default false,
    superseded boolean not null default false,
    ${row},
    constraint half_days_fit_a_month check (routine_half_days + project_half_days <= 62),
    constraint who_left_gives_nothing check (not left_team or routine_half_days + project_half_days = 0)
  )`,
  'create index steering_function_of_commune on steering_function (insee)',
  `create unique index steering_function_holding on steering_function (insee, lower(function), since)
    where not superseded`,
  ...['presentation', 'training', 'steering_function'].map((table) => enableRowSecurity(table, scale)),
  ...['presentation', 'training'].map((table) =>
    allowReading(table, scale, `(${own}) or ${seenByAudience('visibility')}`),
  ),
  allowReading('steering_function', scale, `(${own}) or (not superseded and ${seenByAudience('visibility')})`),
  allowWriting('presentation', scale, own, ['insert', 'update']),
  allowWriting('training', scale, own, ['insert', 'update']),
  allowWriting('steering_function', scale, own, ['insert', 'update']),
];

/** Who presents the approach, what is learnt, and how the steering team shares its time: by function, never by name. */
export class Management1766000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table presentation, training, steering_function');
  }
}
