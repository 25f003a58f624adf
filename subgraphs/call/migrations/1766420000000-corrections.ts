import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { writesFor } from '../labelling/visibility.js';

const table = 'statement_correction';
const corrected = ['political_commitment', 'partnership_contract', 'vice_presidencies'];

/** What was stated wrongly is put right, and how it stood before stays readable: rows are added, never changed. */
const statements = [
  ...corrected.map(
    (name) => `alter table ${name} add column version integer not null default 1 check (version >= 1),
      add column updated_at timestamptz not null default now()`,
  ),
  `create table ${table} (
    siren text not null references agglomeration,
    kind text not null check (kind in ('PoliticalCommitment', 'PartnershipContract', 'VicePresidencies')),
    -- The statement's id; of vice-presidencies, which have none, their first day.
    statement text not null,
    version integer not null check (version >= 2),
    before jsonb not null check (jsonb_typeof(before) = 'array' and before <> '[]'),
    reason text not null check (btrim(reason) <> '' and length(reason) <= 10000),
    corrected_at timestamptz not null default now(),
    primary key (siren, kind, statement, version)
  )`,
  enableRowSecurity(table, 'call'),
  allowReading(table, 'call', 'true'),
  allowWriting(table, 'call', writesFor(table, 'PROJECT_OFFICER'), ['insert']),
];

export class Corrections1766420000000 implements MigrationInterface {
  readonly name = 'Corrections1766420000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('How statements stood before is not thrown away: restore the database from before instead.');
  }
}
