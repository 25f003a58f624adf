import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentAudience,
  currentRole,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { Theme } from '#shared/graphql/Theme.js';
import { declineGrounds, engagementStates } from '#shared/journal/engagementActs.js';
import { seenByAudience } from '#shared/journal/visibility.js';
import { writesFor } from '../labelling/visibility.js';

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
const longText = (column: string) => `${column} text check (btrim(${column}) <> '' and length(${column}) <= 10000)`;
const unit = (column: string) => `${column} text check (btrim(${column}) <> '' and length(${column}) <= 200)`;

const officer = writesFor('initiative', 'PROJECT_OFFICER');
const follows = `coalesce(${currentRole} = 'ANALYST' and ${currentAudience} = 'institution', false)`;

const statements = [
  `create table initiative (
    id uuid primary key,
    siren text not null references agglomeration,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    theme text check (theme in (${quoted(Object.values(Theme))})),
    ${unit('axis')},
    ${longText('objective')},
    objective_value bigint check (objective_value >= 0),
    ${unit('objective_unit')},
    objective_approximate boolean not null default false,
    objective_by date,
    -- Null: not defined. What inhabitants' involvement should come to is said or not said, and never guessed.
    ${longText('participation')},
    participation_value bigint check (participation_value >= 0),
    ${unit('participation_unit')},
    participation_approximate boolean not null default false,
    participation_by date,
    opened_on date,
    closed_on date,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    source jsonb,
    stated_on text check (stated_on ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (id, siren),
    constraint objective_value_has_unit check ((objective_value is null) = (objective_unit is null)),
    constraint objective_is_said check (objective is not null or num_nonnulls(objective_value, objective_by) = 0),
    constraint participation_value_has_unit check ((participation_value is null) = (participation_unit is null)),
    constraint participation_is_said check (participation is not null or num_nonnulls(participation_value, participation_by) = 0),
    constraint closes_after_opening check (closed_on >= opened_on),
    constraint stated_by_a_source check ((source is null) = (stated_on is null))
  )`,
  'create index initiative_of_agglomeration on initiative (siren, id)',
  // What communes say, as it came: of a commune and an initiative the highest version counts.
  `create table engagement_receipt (
    id uuid primary key,
    siren text not null references agglomeration,
    initiative_id uuid not null,
    engagement_id uuid not null,
    commune text not null,
    version integer not null check (version >= 1),
    state text not null check (state in (${quoted(engagementStates)})),
    since date not null,
    ground text check (ground in (${quoted(declineGrounds)})),
    body text check (body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    reference text,
    local_version text,
    reason text,
    received_at timestamptz not null
  )`,
  'create index engagement_receipt_last on engagement_receipt (siren, initiative_id, commune, version desc)',
  ...['initiative', 'engagement_receipt'].map((table) => enableRowSecurity(table, 'call')),
  allowReading('initiative', 'call', `${officer} or ${seenByAudience('visibility')}`),
  allowWriting('initiative', 'call', officer, ['insert', 'update']),
  allowReading(
    'engagement_receipt',
    'call',
    `${writesFor('engagement_receipt', 'PROJECT_OFFICER')} or ${writesFor('engagement_receipt', 'COURIER')} or ${follows}`,
  ),
  allowWriting('engagement_receipt', 'call', writesFor('engagement_receipt', 'COURIER'), ['insert']),
];

/** Initiatives of the agglomerations, and what communes answer to them. */
export class Initiatives1766140000000 implements MigrationInterface {
  readonly name = 'Initiatives1766140000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table engagement_receipt, initiative');
  }
}
