import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';

const scale = 'commune';
/** What is addressed to a closed commune is kept under its code, by its successor. */
const delivered = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune' and ${currentRole} = 'COURIER'`;

const statements = [
  // As the agglomeration told each commune: added, never edited. Of one competence and day the last one received counts.
  `create table regime_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    competence text not null,
    since date not null,
    regime text check (regime in ('COMMUNAL', 'TRANSFERRED', 'DELEGATED')),
    act_body text not null check (act_body in ('LAW', 'PREFECT_ORDER', 'DELIBERATION', 'AGREEMENT')),
    act_reference text not null,
    act_decided_on date not null,
    act_enforceable_from date,
    line text,
    operations jsonb not null check (jsonb_typeof(operations) = 'array'),
    demonstration boolean not null,
    received_at timestamptz not null default now(),
    -- What is told again of a change point comes in the same stream: its number keeps the order, and the key the table's rule.
    unique (insee, agglomeration, competence, since, seq)
  )`,
  `create table membership_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    since date not null,
    act_reference text not null,
    act_decided_on date not null,
    received_at timestamptz not null default now(),
    unique (insee, since, seq)
  )`,
  // Both are published acts about territories.
  ...['regime_receipt', 'membership_receipt'].flatMap((table) => [
    enableRowSecurity(table, scale),
    allowReading(table, scale, 'true'),
    allowWriting(table, scale, delivered, ['insert']),
  ]),
  // A commune that joins another agglomeration addresses its proposals there from that day on.
  allowWriting('membership', scale, delivered, ['insert', 'update']),
];

export class Regimes1766110001000 implements MigrationInterface {
  readonly name = 'Regimes1766110001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What the agglomeration told is not thrown away: restore the database from before instead.');
  }
}
