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

/** What agglomerations decided of proposals, as it reached each commune that carries them: added, never edited. */
const statements = [
  `create table decision_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    labelling_reference text not null,
    decision text not null check (decision in ('RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'TO_MATURE',
      'NOT_RETAINED', 'FOLLOWED', 'EXPIRED', 'SUSPENDED')),
    reason text,
    decided_at timestamptz not null,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false
  )`,
  'create index decision_receipt_of_project on decision_receipt (project_id, insee, seq)',
  enableRowSecurity('decision_receipt', scale),
  allowReading('decision_receipt', scale, `(${own}) or (${delivered})`),
  allowWriting('decision_receipt', scale, delivered, ['insert']),
  // A file given back reopens the lead's own project, and nothing else of it is written by what arrives.
  `create policy project_read_delivered on project for select to commune_app using (${delivered})`,
  `create policy project_update_delivered on project for update to commune_app
    using (${delivered} and state = 'PROPOSED') with check (${delivered} and state = 'SHARED')`,
];

export class Receipts1766000013000 implements MigrationInterface {
  readonly name = 'Receipts1766000013000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Decisions that arrived are not thrown away: restore the database from before instead.');
  }
}
