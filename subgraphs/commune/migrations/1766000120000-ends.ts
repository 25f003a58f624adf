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
const delivered = `insee = ${currentTenant} and ${currentScale} = 'commune' and ${currentRole} = 'COURIER'`;

const statements = [
  `create table allocation_end_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    pole text not null check (pole ~ '^\\d{9}$'),
    allocation_id uuid not null,
    allocation_reference text not null,
    ended_on date not null,
    reason text not null check (reason in ('DECIDED', 'CONSENT_WITHDRAWN', 'CONSENT_REFUSED', 'CONSENT_OVER',
      'CONSENT_REPLACED', 'AGREEMENT_OVER')),
    ended_at timestamptz not null,
    received_at timestamptz not null default now()
  )`,
  'create index allocation_end_receipt_of_project on allocation_end_receipt (project_id, insee, seq)',
  enableRowSecurity('allocation_end_receipt', scale),
  allowReading('allocation_end_receipt', scale, own),
  allowWriting('allocation_end_receipt', scale, delivered, ['insert']),
];

/** That a post's work on a project is over, as the pole told the commune that pilots it: added, never edited. */
export class Ends1766000120000 implements MigrationInterface {
  readonly name = 'Ends1766000120000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What the pole told is not thrown away: restore the database from before instead.');
  }
}
