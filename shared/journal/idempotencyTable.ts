import { allowReading, allowWriting, currentTenant, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';

/** What each request with an idempotency key did, so that its repetition does nothing and answers the same. */
export function idempotencyTable(scale: Scale): string[] {
  const own = `tenant = ${currentTenant}`;
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
    enableRowSecurity('idempotency', scale),
    allowReading('idempotency', scale, own),
    allowWriting('idempotency', scale, own, ['insert', 'update']),
  ];
}
