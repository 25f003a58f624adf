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
const scales = `'COMMUNE', 'AGGLOMERATION', 'POLE'`;

const statements = [
  `create table listening_round (
    id uuid primary key,
    insee text not null references commune,
    held text not null check (held ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
    scales text[] not null check (cardinality(scales) > 0 and scales <@ array[${scales}]),
    summary text not null check (length(summary) <= 10000),
    complete boolean not null default true,
    source jsonb,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'PUBLIC')),
    demonstration boolean not null default false,
    version integer not null default 1 check (version >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (insee, held),
    unique (id, insee)
  )`,
  `create table listening_finding (
    round_id uuid not null,
    insee text not null,
    position integer not null check (position >= 0),
    scale text not null check (scale in (${scales})),
    topic text not null check (btrim(topic) <> '' and length(topic) <= 200),
    finding text not null check (btrim(finding) <> '' and length(finding) <= 10000),
    progress text check (progress in ('BETTER', 'SAME', 'WORSE', 'NEW')),
    primary key (round_id, position),
    unique (round_id, scale, topic),
    foreign key (round_id, insee) references listening_round (id, insee) on delete cascade
  )`,
  enableRowSecurity('listening_round', scale),
  allowReading('listening_round', scale, `(${own}) or ${seenByAudience('visibility')}`),
  // What a published source states is loaded with the territory; nobody edits it.
  allowWriting('listening_round', scale, `${own} and source is null`, ['insert', 'update']),
  enableRowSecurity('listening_finding', scale),
  allowReading(
    'listening_finding',
    scale,
    'exists (select 1 from listening_round where listening_round.id = listening_finding.round_id)',
  ),
  allowWriting(
    'listening_finding',
    scale,
    `${own} and exists (select 1 from listening_round
      where listening_round.id = listening_finding.round_id and listening_round.source is null)`,
    ['insert', 'delete'],
  ),
];

/** Listening rounds of a commune, what each found at which scale, and how that compares with the round before. */
export class Listening1766000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table listening_finding, listening_round');
  }
}
