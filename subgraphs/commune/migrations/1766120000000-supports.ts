import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { supportRoles } from '#shared/journal/acts.js';

const scale = 'commune';
const own = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune'
  and ${currentRole} = 'COMMUNE_AGENT'`;
const delivered = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune' and ${currentRole} = 'COURIER'`;

const statements = [
  `create table support_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    need_id uuid not null,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    support_id uuid not null,
    support_reference text not null,
    role text not null check (role in (${supportRoles.map((role) => `'${role}'`).join(', ')})),
    kind text not null check (kind in ('ENGINEERING', 'FACILITATION', 'TRAINING', 'VISIBILITY', 'PEER_EXCHANGE')),
    state text not null check (state in ('OFFERED', 'CONSENTED', 'ACTIVE', 'CLOSED', 'REFUSED', 'INTERRUPTED')),
    half_days integer not null check (half_days >= 0),
    from_day date not null,
    until_day date,
    upskilling text,
    ended_on date,
    end_reason text,
    reason text,
    decided_at timestamptz not null,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false
  )`,
  'create index support_receipt_of_project on support_receipt (project_id, insee, seq)',
  'create index support_receipt_last on support_receipt (insee, support_id, seq desc)',
  enableRowSecurity('support_receipt', scale),
  allowReading('support_receipt', scale, `(${own}) or (${delivered})`),
  allowWriting('support_receipt', scale, delivered, ['insert']),
];

/** What agglomerations offer and give, as it reached each commune that it concerns: added, never edited. */
export class SupportReceipts1766120000000 implements MigrationInterface {
  readonly name = 'SupportReceipts1766120000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What agglomerations offered is not thrown away: restore the database from before instead.');
  }
}
