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
const themes = `'ENERGY', 'HOUSING', 'FOOD', 'MOBILITY', 'WASTE', 'WATER', 'BIODIVERSITY', 'LIVING_ENVIRONMENT',
  'CULTURE', 'ECONOMY', 'INVOLVEMENT'`;
const visibilities = `'PRIVATE', 'SHARED', 'PUBLIC'`;

const tables = [
  `create table experiment (
    id uuid primary key,
    insee text not null references commune,
    action_id uuid,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    hypothesis text not null check (btrim(hypothesis) <> '' and length(hypothesis) <= 10000),
    theme text not null check (theme in (${themes})),
    started_on date not null,
    ended_on date,
    outcome text not null default 'RUNNING' check (outcome in ('RUNNING', 'CONFIRMED', 'REFUTED', 'INCONCLUSIVE')),
    visibility text not null check (visibility in (${visibilities})),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, insee),
    foreign key (action_id, insee) references action (id, insee),
    constraint ended_is_dated check ((outcome = 'RUNNING') = (ended_on is null)),
    constraint ends_after_its_start check (ended_on >= started_on)
  )`,
  'create index experiment_in_order on experiment (started_on, id)',
  'create index experiment_of_commune on experiment (insee)',
  `create table lesson (
    id uuid primary key,
    insee text not null references commune,
    experiment_id uuid,
    action_id uuid,
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    theme text not null check (theme in (${themes})),
    visibility text not null check (visibility in (${visibilities})),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique (id, insee),
    foreign key (experiment_id, insee) references experiment (id, insee),
    foreign key (action_id, insee) references action (id, insee) on delete cascade,
    constraint comes_from_something check (num_nonnulls(experiment_id, action_id) = 1)
  )`,
  'create index lesson_in_order on lesson (recorded_at, id)',
  'create index lesson_of_commune on lesson (insee)',
  'create index lesson_of_experiment on lesson (experiment_id)',
  'create unique index lesson_of_action on lesson (action_id)',
  `create table lesson_reuse (
    id uuid primary key,
    insee text not null references commune,
    lesson_id uuid not null,
    learnt_from text not null,
    how text not null check (btrim(how) <> '' and length(how) <= 10000),
    reused_on date not null,
    visibility text not null check (visibility in (${visibilities})),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique (insee, lesson_id),
    foreign key (lesson_id, learnt_from) references lesson (id, insee),
    constraint reused_by_another check (insee <> learnt_from)
  )`,
  'create index lesson_reuse_of_lesson on lesson_reuse (lesson_id)',
];

const teaching = [
  // Looked at when the transaction ends: the lesson's row follows that of its experiment.
  `create function inconclusive_teaches() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from lesson where experiment_id = new.id) then
        raise exception 'An inconclusive experiment has a lesson.' using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create constraint trigger inconclusive_teaches after insert or update on experiment
    deferrable initially deferred for each row when (new.outcome = 'INCONCLUSIVE')
    execute function inconclusive_teaches()`,
  // What an action taught is a lesson among the others, under the action's own id, seen by whoever sees the action.
  `create function keep_lesson_of_action() returns trigger language plpgsql as $$
    begin
      insert into lesson (id, insee, action_id, text, theme, visibility, demonstration, recorded_at)
      values (new.id, new.insee, new.id, new.lesson, new.theme, new.visibility, new.demonstration, new.updated_at)
      on conflict (id) do update set text = excluded.text, theme = excluded.theme, visibility = excluded.visibility;
      return null;
    end $$`,
  `create trigger action_lesson_kept after insert or update of lesson, theme, visibility on action
    for each row when (btrim(coalesce(new.lesson, '')) <> '') execute function keep_lesson_of_action()`,
  `insert into lesson (id, insee, action_id, text, theme, visibility, demonstration, recorded_at)
    select id, insee, id, lesson, theme, visibility, demonstration, updated_at from action
    where btrim(coalesce(lesson, '')) <> ''`,
];

/** Through the lesson's own row: who does not see a lesson learns nothing of its reuse. */
const lessonSeen = 'exists (select 1 from lesson where lesson.id = lesson_reuse.lesson_id)';
const lessonPublic = `exists (
  select 1 from lesson where lesson.id = lesson_reuse.lesson_id and lesson.visibility = 'PUBLIC')`;

const rights = [
  ...['experiment', 'lesson', 'lesson_reuse'].map((table) => enableRowSecurity(table, scale)),
  allowReading('experiment', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('experiment', scale, own, ['insert', 'update']),
  allowReading('lesson', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('lesson', scale, own, ['insert', 'update']),
  allowReading('lesson_reuse', scale, `(${own}) or (${seenByAudience('visibility')} and ${lessonSeen})`),
  allowWriting('lesson_reuse', scale, `${own} and ${lessonPublic}`, ['insert']),
];

/** Experiments, what they and actions taught, and who made use of it. */
export class Experiments1766000001000 implements MigrationInterface {
  readonly name = 'Experiments1766000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights, ...teaching]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger action_lesson_kept on action');
    await runner.query('drop table lesson_reuse, lesson, experiment');
    await runner.query('drop function keep_lesson_of_action, inconclusive_teaches');
  }
}
