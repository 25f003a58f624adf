import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  allowReading,
  allowWriting,
  currentRole,
  currentScale,
  enableRowSecurity,
} from '#shared/database/rowSecurity.js';
import { coFundingStates } from '#shared/journal/coFundingActs.js';

const scale = 'commune';
const own = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT'`;
const delivered = `insee = any ((select own_communes())::text[]) and ${currentScale} = 'commune' and ${currentRole} = 'COURIER'`;
const states = coFundingStates.map((state) => `'${state}'`).join(', ');

const statements = [
  `alter table funding_line add column scheme text
    check (scheme in ('DETR', 'DSIL', 'FONDS_VERT', 'ADEME', 'FEDER', 'LEADER')),
    add constraint scheme_of_its_source check (scheme is null
      or kind = case when scheme in ('FEDER', 'LEADER') then 'EUROPE' else 'STATE' end)`,
  // What a council deliberated on with a co-funding: the other council must say the same.
  `alter table consent add column object text check (object in ('FACILITY', 'OTHER')),
    add column amount_cents bigint check (amount_cents > 0),
    add constraint terms_of_co_funding check ((object is null) = (amount_cents is null)
      and (object is null or role = 'CO_FUNDING' and state = 'GRANTED'))`,
  `create table co_funding_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    insee text not null references commune,
    project_id uuid not null,
    agglomeration text not null check (agglomeration ~ '^\\d{9}$'),
    co_funding_id uuid not null,
    co_funding_reference text not null,
    beneficiary text not null,
    state text not null check (state in (${states})),
    amount_cents bigint not null check (amount_cents >= 0),
    paid_cents bigint not null check (paid_cents >= 0),
    reason text,
    stated_at timestamptz not null,
    received_at timestamptz not null default now(),
    demonstration boolean not null default false
  )`,
  'create index co_funding_receipt_of_project on co_funding_receipt (project_id, insee, seq)',
  enableRowSecurity('co_funding_receipt', scale),
  allowReading('co_funding_receipt', scale, own),
  allowWriting('co_funding_receipt', scale, delivered, ['insert']),
];

/** Under which schemes money is asked for, on what a council deliberated, and what agglomerations tell of their fonds. */
export class CoFunding1766130001000 implements MigrationInterface {
  readonly name = 'CoFunding1766130001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What agglomerations told is not thrown away: restore the database from before instead.');
  }
}
