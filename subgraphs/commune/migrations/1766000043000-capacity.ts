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
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  superseded boolean not null default false`;

const statements = [
  // Change points: each holds until the next one. Recorded again for the same day, the former record is superseded: kept
  // for the commune, absent for everybody else.
  `create table commune_trajectory (
    id uuid primary key,
    insee text not null references commune,
    since date not null,
    starting text not null check (btrim(starting) <> '' and length(starting) <= 10000),
    wished text not null check (btrim(wished) <> '' and length(wished) <= 10000),
    ${row}
  )`,
  'create unique index commune_trajectory_holding on commune_trajectory (insee, since) where not superseded',
  `create table investment_capacity (
    id uuid primary key,
    insee text not null references commune,
    since date not null,
    amount_cents bigint not null check (amount_cents >= 0),
    source text not null check (btrim(source) <> '' and length(source) <= 200),
    ${row}
  )`,
  'create unique index investment_capacity_holding on investment_capacity (insee, since) where not superseded',
  ...['commune_trajectory', 'investment_capacity'].flatMap((table) => [
    enableRowSecurity(table, scale),
    allowReading(table, scale, `(${own}) or (not superseded and ${seenByAudience('visibility')})`),
    allowWriting(table, scale, own, ['insert', 'update']),
  ]),
];

/** A commune's own trajectory, and what it can invest: dated; a correction supersedes, nothing is erased. */
export class Capacity1766000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commune_trajectory, investment_capacity');
  }
}
