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

/** A part of an action, held by the action's own commune. */
const ofAction = 'foreign key (action_id, insee) references action (id, insee) on delete cascade';

/** Whoever sees the action sees this part of it: one policy decides. */
const withAction = (table: string) => `exists (select 1 from action where action.id = ${table}.action_id)`;

const tables = [
  `alter table action
    add column partners text[] not null default '{}',
    add column programme text check (length(programme) <= 200),
    add column trajectory_start text check (length(trajectory_start) <= 10000),
    add column trajectory_wished text check (length(trajectory_wished) <= 10000),
    add column milestones jsonb not null default '[]' check (jsonb_typeof(milestones) = 'array'),
    add constraint action_of_its_commune unique (id, insee)`,
  `create table action_pillar (
    action_id uuid not null,
    insee text not null,
    pillar text not null check (pillar in ('SHARED_CARRYING', 'COOPERATION', 'INVOLVEMENT')),
    rating integer not null check (rating between 0 and 4),
    evidence text not null check (btrim(evidence) <> '' and length(evidence) <= 10000),
    rated_on date not null,
    primary key (action_id, pillar),
    ${ofAction}
  )`,
  `create table improvement_review (
    id uuid primary key,
    action_id uuid not null,
    insee text not null,
    reviewed_on date not null,
    objective text not null check (btrim(objective) <> '' and length(objective) <= 10000),
    margin text not null check (btrim(margin) <> '' and length(margin) <= 10000),
    improvements text[] not null check (cardinality(improvements) > 0),
    recorded_at timestamptz not null default now(),
    ${ofAction}
  )`,
  'create index improvement_review_of_action on improvement_review (action_id, reviewed_on, id)',
  // History is added to, never rewritten: not by the application, which has no right to, nor by whoever owns the table.
  `create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception 'A row of % is history: it is never rewritten.', tg_table_name;
    end $$`,
  `create trigger improvement_review_is_history before update on improvement_review
    for each row execute function refuse_rewriting()`,
  `create table action_external_id (
    action_id uuid not null,
    insee text not null,
    system text not null check (btrim(system) <> '' and length(system) <= 200),
    external_id text not null check (btrim(external_id) <> '' and length(external_id) <= 200),
    primary key (insee, system, external_id),
    unique (action_id, system),
    ${ofAction}
  )`,
];

const rights = [
  ...['action_pillar', 'improvement_review', 'action_external_id'].map((table) => enableRowSecurity(table, scale)),
  allowReading('action_pillar', scale, withAction('action_pillar')),
  allowWriting('action_pillar', scale, own, ['insert', 'update']),
  allowReading('improvement_review', scale, withAction('improvement_review')),
  allowWriting('improvement_review', scale, own, ['insert']),
  // The ids of a commune's own applications concern nobody else.
  allowReading('action_external_id', scale, own),
  allowWriting('action_external_id', scale, own, ['insert']),
];

/** What an action still lacked: pillars with evidence, trajectory, reviews, partners, ids of the commune's applications. */
export class ActionsWhole1766000000000 implements MigrationInterface {
  readonly name = 'ActionsWhole1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table action_external_id, improvement_review, action_pillar');
    await runner.query('drop function refuse_rewriting');
    await runner.query(`alter table action drop constraint action_of_its_commune, drop column milestones,
      drop column trajectory_wished, drop column trajectory_start, drop column programme, drop column partners`);
  }
}
