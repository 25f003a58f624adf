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

const kept = `visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, insee)`;

const tables = [
  `create table micro_district (
    id uuid primary key,
    insee text not null references commune,
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    ${kept}
  )`,
  'create unique index micro_district_named_once on micro_district (insee, plain(name))',
  `create table stand (
    id uuid primary key,
    insee text not null references commune,
    micro_district_id uuid not null,
    held_on date not null,
    held_by text[] not null check (
      cardinality(held_by) > 0 and held_by <@ array['ELECTED', 'TECHNICIAN']),
    contacts integer not null check (contacts between 0 and 1000000),
    first_contacts integer not null check (first_contacts >= 0),
    ${kept},
    foreign key (micro_district_id, insee) references micro_district (id, insee),
    constraint first_contacts_are_contacts check (first_contacts <= contacts)
  )`,
  'create index stand_of_commune on stand (insee, held_on, id)',
  'create index stand_of_micro_district on stand (micro_district_id, held_on)',
  `create table heard_need (
    id uuid primary key,
    insee text not null references commune,
    stand_id uuid not null,
    heard_on date not null,
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    theme text not null check (theme in (${themes})),
    deadline date not null check (deadline >= heard_on),
    follow_up text not null default 'NONE' check (follow_up in ('NONE', 'ACTION', 'CONTRACT', 'PROJECT', 'ANSWER')),
    action_id uuid references action,
    contract_id uuid references contract,
    project_id uuid references project,
    answer text check (length(answer) <= 10000),
    answered_on date check (answered_on >= heard_on),
    ${kept},
    foreign key (stand_id, insee) references stand (id, insee),
    constraint follow_up_is_named check (
      (follow_up = 'ACTION') = (action_id is not null)
      and (follow_up = 'CONTRACT') = (contract_id is not null)
      and (follow_up = 'PROJECT') = (project_id is not null)),
    constraint follow_up_is_dated check ((follow_up = 'NONE') = (answered_on is null)),
    constraint answer_is_written check (follow_up <> 'ANSWER' or btrim(coalesce(answer, '')) <> ''),
    constraint unanswered_has_no_answer check (follow_up <> 'NONE' or answer is null)
  )`,
  'create index heard_need_of_commune on heard_need (insee, heard_on, id)',
  'create index heard_need_of_stand on heard_need (stand_id)',
  `create index heard_need_waiting on heard_need (insee, deadline) where follow_up = 'NONE'`,
];

const rights = ['micro_district', 'stand', 'heard_need'].flatMap((table) => [
  enableRowSecurity(table, scale),
  allowReading(table, scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting(table, scale, own, table === 'heard_need' ? ['insert', 'update'] : ['insert']),
]);

/** Micro-districts, the stands held in them, and the needs heard there, each with what came of it. */
export class Stands1766000030000 implements MigrationInterface {
  readonly name = 'Stands1766000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heard_need, stand, micro_district');
  }
}
