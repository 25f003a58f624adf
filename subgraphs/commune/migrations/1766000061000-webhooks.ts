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
const readable = 'id, insee, url, kinds, created_at, ended_at, version';

const statements = [
  `create table webhook (
    id uuid primary key,
    insee text not null references commune,
    url text not null check (url ~ '^https?://' and length(url) <= 2000),
    secret text not null check (secret like 'whsec\\_%'),
    kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['PROPOSAL_DECIDED']),
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    version integer not null default 1 check (version >= 1),
    unique (id, insee)
  )`,
  'create index webhook_of_commune on webhook (insee, id)',
  `create table webhook_delivery (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    webhook_id uuid not null,
    insee text not null,
    kind text not null,
    body text not null,
    recorded_at timestamptz not null default now(),
    attempts integer not null default 0 check (attempts >= 0),
    retry_at timestamptz not null default '-infinity',
    delivered_at timestamptz,
    last_error text check (length(last_error) <= 200),
    foreign key (webhook_id, insee) references webhook (id, insee)
  )`,
  'create index webhook_delivery_waiting on webhook_delivery (webhook_id, seq) where delivered_at is null',
  'create index webhook_delivery_in_order on webhook_delivery (webhook_id, recorded_at, id)',
  enableRowSecurity('webhook', scale),
  allowReading('webhook', scale, `(${own}) or (${delivered})`),
  allowWriting('webhook', scale, own, ['insert']),
  `create policy webhook_update on webhook for update to commune_app using (${own}) with check (${own})`,
  // The secret is written once; the application itself cannot read it again, only what sends can.
  'revoke select on webhook from commune_app',
  `grant select (${readable}) on webhook to commune_app`,
  'grant update (ended_at, version) on webhook to commune_app',
  enableRowSecurity('webhook_delivery', scale),
  allowReading('webhook_delivery', scale, `(${own}) or (${delivered})`),
  allowWriting('webhook_delivery', scale, delivered, ['insert']),
  `create policy webhook_delivery_update on webhook_delivery for update to commune_app using (${own}) with check (${own})`,
  'grant update (delivered_at, attempts, retry_at) on webhook_delivery to commune_app',
];

/** Where a commune's applications hear what other scales did of its proposals, and what they were sent. */
export class Webhooks1766000061000 implements MigrationInterface {
  readonly name = 'Webhooks1766000061000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_delivery, webhook');
  }
}
