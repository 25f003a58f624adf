import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';

const title = (column: string) => `${column} text not null check (btrim(${column}) <> '' and length(${column}) <= 200)`;
const text = (column: string) => `${column} text check (length(${column}) <= 10000)`;
/** Where the row is stated; null for what the agglomeration records itself. */
const told = `source jsonb,
    demonstration boolean not null default false`;
const versioned = `version integer not null default 1 check (version >= 1),
    updated_at timestamptz not null default now()`;
const tables = ['territorial_project', 'axis', 'political_commitment', 'vice_presidencies', 'partnership_contract'];

/** What an agglomeration has adopted and signed is published: everybody reads it, its own officers write it. */
const statements = [
  `create table territorial_project (
    id uuid primary key,
    siren text not null references agglomeration,
    ${title('title')},
    since date not null,
    until date check (until >= since),
    ${text('starting')},
    ${text('wished')},
    ${told},
    ${versioned},
    unique (id, siren)
  )`,
  'create index territorial_project_of on territorial_project (siren, since)',
  `create table axis (
    id uuid primary key,
    siren text not null,
    project_id uuid not null,
    key text not null check (length(key) <= 100 and key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position integer not null check (position > 0),
    ${title('title')},
    ${text('text')},
    ${told},
    unique (project_id, key),
    foreign key (project_id, siren) references territorial_project (id, siren) on delete cascade
  )`,
  `create table political_commitment (
    id uuid primary key,
    siren text not null references agglomeration,
    axis text check (length(axis) <= 100 and axis ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ${title('title')},
    ${text('text')},
    on_inhabitants_involvement boolean not null,
    committed_on date not null,
    act_reference text check (length(act_reference) <= 200),
    ${told}
  )`,
  'create index political_commitment_of on political_commitment (siren, committed_on)',
  // Change points: as many as the latest row says, by function and never by name.
  `create table vice_presidencies (
    siren text not null references agglomeration,
    since date not null,
    count integer not null check (count between 0 and 100),
    functions text[] not null check (cardinality(functions) <= count and array_position(functions, null) is null),
    ${told},
    primary key (siren, since)
  )`,
  `create table partnership_contract (
    id uuid primary key,
    siren text not null references agglomeration,
    ${title('partner')},
    ${title('title')},
    known_since date not null,
    signed_on date check (signed_on <= known_since),
    until date check (until >= known_since),
    pilot_communes text[] not null check (cardinality(pilot_communes) <= 200),
    ${text('participation_clause')},
    ${told}
  )`,
  'create index partnership_contract_of on partnership_contract (siren, known_since)',
  'create index partnership_contract_of_pilot on partnership_contract using gin (pilot_communes)',
  ...tables.flatMap((table) => [
    enableRowSecurity(table, 'call'),
    allowReading(table, 'call', 'true'),
    allowWriting(
      table,
      'call',
      writesFor(table, 'PROJECT_OFFICER'),
      table === 'axis' ? ['insert', 'update', 'delete'] : ['insert', 'update'],
    ),
  ]),
];

export class TerritorialProjects1766110002000 implements MigrationInterface {
  readonly name = 'TerritorialProjects1766110002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}
