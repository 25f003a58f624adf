import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { factTable } from '#shared/graphql/Fact.js';
import { journalStatements } from '#shared/journal/migrations.js';
import { seenByAudience } from '#shared/journal/visibility.js';

const scale = 'commune';
const themes = `'ENERGY', 'HOUSING', 'FOOD', 'MOBILITY', 'WASTE', 'WATER', 'BIODIVERSITY', 'LIVING_ENVIRONMENT',
  'CULTURE', 'ECONOMY', 'INVOLVEMENT'`;
const needKinds = `'PEER_EXCHANGE', 'ENGINEERING', 'FACILITATION', 'TRAINING', 'CO_FUNDING', 'VISIBILITY'`;
const insee = `'^(\\d{2}|2[AB])\\d{3}$'`;

/** A row is its commune's, in the hands of that commune's agents. */
const own = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const concerned = `co_carriers @> array[${currentTenant}]
  and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;

const territory = [
  // Case and accents do not count in a search, nor do hyphens and apostrophes.
  `create function plain(value text) returns text language sql immutable strict parallel safe return
    translate(replace(replace(lower(normalize(value, NFC)), 'œ', 'oe'), 'æ', 'ae'),
      'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ-''’', 'aaaaaaceeeeiiiinooooouuuuyy   ')`,
  `create table commune (
    insee text primary key check (insee ~ ${insee}),
    siren text check (siren ~ '^\\d{9}$'),
    name text not null,
    code text not null unique check (code ~ '^[A-Z0-9]{2,12}$'),
    longitude double precision check (longitude between -180 and 180),
    latitude double precision check (latitude between -90 and 90),
    area_km2 double precision check (area_km2 > 0),
    check ((longitude is null) = (latitude is null))
  )`,
  `create table population (
    insee text not null references commune,
    inhabitants integer not null check (inhabitants >= 0),
    since date not null,
    source jsonb not null,
    primary key (insee, since, source)
  )`,
  `create table neighbour (
    insee text not null references commune,
    neighbour text not null references commune,
    primary key (insee, neighbour),
    check (insee <> neighbour)
  )`,
  `create table membership (
    insee text not null references commune,
    siren text not null check (siren ~ '^\\d{9}$'),
    since date not null,
    primary key (insee, since)
  )`,
  ...['commune', 'population', 'neighbour', 'membership'].flatMap((table) => [
    enableRowSecurity(table, scale),
    allowReading(table, scale, 'true'),
  ]),
  ...factTable(scale),
];

const projects = [
  // The last number given, by commune, year and kind: its row's lock is what makes references unique.
  `create table reference_counter (
    insee text not null references commune,
    year integer not null,
    kind text not null check (kind in ('ACTION', 'PROJECT')),
    last integer not null check (last > 0),
    primary key (insee, year, kind)
  )`,
  `create table project (
    id uuid primary key,
    insee text not null references commune,
    reference text not null,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    summary text not null check (length(summary) <= 10000),
    theme text not null check (theme in (${themes})),
    co_carriers text[] not null default '{}',
    state text not null check (state in ('DRAFT', 'SHARED', 'PROPOSED', 'WITHDRAWN')),
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    cost_cents bigint check (cost_cents >= 0),
    shared_on date,
    proposed_on date,
    proposed_to text check (proposed_to ~ '^\\d{9}$'),
    withdrawn_on date,
    withdrawal_reason text check (length(withdrawal_reason) <= 10000),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, reference),
    unique (id, insee),
    constraint draft_is_private check (state <> 'DRAFT' or visibility = 'PRIVATE'),
    constraint shared_is_seen check (state not in ('SHARED', 'PROPOSED') or visibility <> 'PRIVATE'),
    constraint shared_is_dated check (state <> 'SHARED' or shared_on is not null),
    constraint proposed_is_complete check (state <> 'PROPOSED' or (proposed_on is not null and proposed_to is not null and btrim(summary) <> '')),
    constraint withdrawn_says_why check (
      state <> 'WITHDRAWN' or (withdrawn_on is not null and btrim(coalesce(withdrawal_reason, '')) <> ''))
  )`,
  'create index project_in_order on project (reference, id)',
  'create index project_by_change on project (updated_at, id)',
  'create index project_co_carried on project using gin (co_carriers)',
  `create table project_co_carrier (
    project_id uuid not null,
    insee text not null,
    co_carrier text not null references commune,
    confirmed_on date,
    primary key (project_id, co_carrier),
    foreign key (project_id, insee) references project (id, insee) on delete cascade,
    check (co_carrier <> insee)
  )`,
  // The project's own row says who co-carries it, so that its policy needs no other table.
  `create function keep_co_carriers() returns trigger language plpgsql as $$
    declare changed uuid := coalesce(new.project_id, old.project_id);
    begin
      update project set co_carriers = coalesce(
        (select array_agg(co_carrier order by co_carrier) from project_co_carrier where project_id = changed), '{}')
      where id = changed;
      return null;
    end $$`,
  `create trigger project_co_carrier_kept after insert or update or delete on project_co_carrier
    for each row execute function keep_co_carriers()`,
  `create table need (
    id uuid primary key,
    project_id uuid not null,
    insee text not null,
    kind text not null check (kind in (${needKinds})),
    skill text check (length(skill) <= 200),
    description text not null check (length(description) <= 10000),
    quantity_half_days integer check (quantity_half_days >= 0),
    quantity_cents bigint check (quantity_cents >= 0),
    own_half_days integer not null default 0 check (own_half_days >= 0),
    inhabitants_half_days integer not null default 0 check (inhabitants_half_days >= 0),
    window_from date,
    window_until date,
    competence text check (length(competence) <= 200),
    version integer not null default 1 check (version >= 1),
    foreign key (project_id, insee) references project (id, insee) on delete cascade,
    constraint one_unit check (quantity_half_days is null or quantity_cents is null),
    constraint window_in_order check (window_from <= window_until)
  )`,
  'create index need_of_project on need (project_id)',
];

const actions = [
  `create table action (
    id uuid primary key,
    insee text not null references commune,
    reference text not null,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    summary text not null check (length(summary) <= 10000),
    theme text not null check (theme in (${themes})),
    phase text not null check (phase in ('IDEA', 'STUDY', 'OPERATION')),
    status text not null check (status in ('ONGOING', 'LATE', 'PAUSED', 'BLOCKED', 'ABANDONED', 'DONE')),
    elected_carriers text[] not null default '{}',
    technicians jsonb not null default '[]' check (jsonb_typeof(technicians) = 'array'),
    delegations text[] not null default '{}',
    services text[] not null default '{}',
    origin text not null check (origin in ('COMMUNE', 'INHABITANTS', 'ASSOCIATION', 'CLAIM', 'INITIATIVE')),
    micro_district text check (length(micro_district) <= 200),
    visible_in_living_environment boolean not null default false,
    due_on date,
    unblocking text check (length(unblocking) <= 10000),
    assessment text check (length(assessment) <= 10000),
    lesson text check (length(lesson) <= 10000),
    project_id uuid references project on delete set null,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, reference),
    constraint operation_is_carried check (
      phase <> 'OPERATION' or (cardinality(elected_carriers) > 0 and jsonb_array_length(technicians) > 0)),
    constraint done_is_assessed check (status <> 'DONE' or btrim(coalesce(assessment, '')) <> ''),
    constraint abandoned_teaches check (status <> 'ABANDONED' or btrim(coalesce(lesson, '')) <> ''),
    constraint blocked_says_what_unblocks check (status <> 'BLOCKED' or btrim(coalesce(unblocking, '')) <> '')
  )`,
  'create index action_in_order on action (reference, id)',
  'create index action_by_change on action (updated_at, id)',
  'create index action_of_project on action (project_id)',
];

/** Whoever sees the project sees its co-carriers and its needs: one policy decides. */
const withProject = (table: string) => `exists (select 1 from project where project.id = ${table}.project_id)`;

const rights = [
  ...['reference_counter', 'project', 'project_co_carrier', 'need', 'action'].map((table) =>
    enableRowSecurity(table, scale),
  ),
  allowReading('reference_counter', scale, own),
  allowWriting('reference_counter', scale, own, ['insert', 'update']),
  allowReading('project', scale, `(${own}) or (${concerned}) or ${seenByAudience('visibility')}`),
  allowWriting('project', scale, own, ['insert', 'update']),
  allowReading('project_co_carrier', scale, withProject('project_co_carrier')),
  allowWriting('project_co_carrier', scale, own, ['insert', 'update', 'delete']),
  allowReading('need', scale, withProject('need')),
  allowWriting('need', scale, own, ['insert', 'delete']),
  allowReading('action', scale, `(${own}) or ${seenByAudience('visibility')}`),
  allowWriting('action', scale, own, ['insert', 'update']),
];

/** Territory, journal, projects with their needs, actions, and who may see and write each. */
export class First1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [...journalStatements(scale), ...territory, ...projects, ...actions, ...rights];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first schema has no schema before it: drop the database instead.');
  }
}
