import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowReading, allowWriting, enableRowSecurity } from '#shared/database/rowSecurity.js';
import { supportRoles } from '#shared/journal/acts.js';
import { sharesTheFile, writesFor } from '../labelling/visibility.js';

const roles = supportRoles.map((role) => `'${role}'`).join(', ');

/** What else communes send about their projects: that one carries it no longer, and their word on a support. */
const statements = [
  `create table departure_receipt (
    id uuid primary key,
    siren text not null references agglomeration,
    project_id uuid not null,
    commune text not null,
    left_on date not null,
    reason text,
    received_at timestamptz not null
  )`,
  'create index departure_receipt_of_project on departure_receipt (siren, project_id)',
  // Receipts are only ever added: of a commune, a need and a role the last one received counts.
  `create table consent_receipt (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    siren text not null references agglomeration,
    project_id uuid not null,
    need_id uuid,
    commune text not null,
    role text check (role in (${roles})),
    state text not null check (state in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    body text not null check (body in ('EXECUTIVE', 'AGREEMENT', 'DELIBERATION')),
    reference text,
    decided_on date not null,
    enforceable_from date,
    from_day date,
    until_day date,
    received_at timestamptz not null,
    constraint consent_receipt_period check (until_day >= from_day)
  )`,
  'create index consent_receipt_last on consent_receipt (siren, project_id, need_id, role, commune, seq desc)',
  ...['departure_receipt', 'consent_receipt'].flatMap((table) => [
    enableRowSecurity(table, 'call'),
    allowWriting(table, 'call', writesFor(table, 'COURIER'), ['insert']),
    allowReading(
      table,
      'call',
      `${writesFor(table, 'COURIER')} or exists (select from labelling where labelling.siren = ${table}.siren
        and labelling.project_id = ${table}.project_id and ${sharesTheFile('labelling')})`,
    ),
  ]),
];

export class CommuneActs1766000012500 implements MigrationInterface {
  readonly name = 'CommuneActs1766000012500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What communes sent is not thrown away: restore the database from before instead.');
  }
}
