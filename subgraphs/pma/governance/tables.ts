import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  currentTenant,
  enableRowSecurity,
  type WriteRight,
} from '#shared/database/rowSecurity.js';

/** SQL: the director writes for the pole acted for. */
export const writtenByDirector = (table: string): string =>
  `coalesce(${table}.pole = ${currentTenant} and ${currentScale} = 'pma' and ${currentRole} = 'DIRECTOR', false)`;

/** SQL: what an institution tells everybody of itself, and its director alone writes. */
export function toldToEverybody(table: string, rights: readonly WriteRight[]): string[] {
  return [
    enableRowSecurity(table, 'pma'),
    allowReading(table, 'pma', 'true'),
    ...(rights.length === 0 ? [] : [allowWriting(table, 'pma', writtenByDirector(table), rights)]),
  ];
}

/** Who governs the pole, what it works on, and what it may act on: institutions, told to everybody. */
export const governanceTables: readonly string[] = [
  // Change points: a governance holds until the next one. A source that says "about fifteen" is kept as it says.
  `create table pole_governance (
    id uuid primary key,
    pole text not null references pole,
    since date not null,
    presidents integer check (presidents between 0 and 100),
    elected_members integer not null check (elected_members between 0 and 1000),
    approximate boolean not null default false,
    staff_posts integer check (staff_posts between 0 and 1000),
    act text,
    source jsonb,
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    unique (pole, since),
    constraint pole_governance_is_founded check (num_nonnulls(act, source) > 0)
  )`,
  ...toldToEverybody('pole_governance', ['insert']),
  `create table pole_axis (
    pole text not null references pole,
    key text not null check (length(key) <= 100 and key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position integer not null check (position > 0),
    title text not null check (btrim(title) <> ''),
    since date not null,
    source jsonb not null,
    primary key (pole, key)
  )`,
  ...toldToEverybody('pole_axis', []),
  `create table metropolitan_interest (
    id uuid primary key,
    pole text not null references pole,
    competence text not null,
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    text text not null check (btrim(text) <> '' and length(text) <= 10000),
    since date not null,
    ended_on date check (ended_on >= since),
    demonstration boolean not null default false,
    updated_at timestamptz not null default now(),
    version integer not null default 1 check (version > 0),
    unique (id, pole)
  )`,
  'create index metropolitan_interest_of on metropolitan_interest (pole, since, id)',
  ...toldToEverybody('metropolitan_interest', ['insert', 'update']),
  'revoke update on metropolitan_interest from pma_app',
  'grant update (ended_on, updated_at, version) on metropolitan_interest to pma_app',
  `create table metropolitan_deliberation (
    pole text not null,
    interest_id uuid not null,
    member text not null,
    decided_on date not null,
    reference text not null check (btrim(reference) <> '' and length(reference) <= 200),
    demonstration boolean not null default false,
    recorded_at timestamptz not null default now(),
    primary key (interest_id, member),
    foreign key (interest_id, pole) references metropolitan_interest (id, pole)
  )`,
  ...toldToEverybody('metropolitan_deliberation', ['insert']),
];
