import type { Scale } from '../identity/Actor.js';
import { databaseRoles, protect } from './databaseRoles.js';
import { currentTenant } from './visibility.js';

/** What each request with an idempotency key did, so that its repetition does nothing and answers the same. */
export function idempotencyTable(scale: Scale): string[] {
  const { owner, app } = databaseRoles(scale);
  return [
    `create table idempotency (
      tenant text not null,
      actor text not null,
      key text not null,
      digest text not null,
      entity_id text,
      version integer,
      problems jsonb not null default '[]',
      recorded_at timestamptz not null default now(),
      primary key (tenant, actor, key)
    )`,
    `create index idempotency_age on idempotency (recorded_at)`,
    ...protect('idempotency', owner),
    `create policy idempotency_own on idempotency to ${app}
      using (tenant = ${currentTenant}) with check (tenant = ${currentTenant})`,
    `grant select, insert, update on idempotency to ${app}`,
  ];
}
