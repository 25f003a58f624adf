import { escapeIdentifier } from 'pg';
import { applicationRole } from '../database/provision.js';
import { allowReading, allowWriting, enableRowSecurity } from '../database/rowSecurity.js';
import type { Scale } from '../identity/Actor.js';

/**
 * What leaves for another scale (`outbox`, numbered per stream) and what has come from one (`inbox`).
 * A stream is one project's deliveries to one scale, so that a dead receiver holds back only what is meant for it.
 * The application role writes the outbox through `enqueue_delivery` alone.
 */
export function deliveryTables(scale: Scale): string[] {
  const signature = 'enqueue_delivery(uuid, text, text, jsonb)';
  return [
    `create table outbox_stream (
      stream uuid not null,
      receiver text not null,
      last_number bigint not null default 0,
      sent_number bigint not null default 0,
      attempts integer not null default 0,
      retry_at timestamptz not null default '-infinity',
      last_error text,
      primary key (stream, receiver)
    )`,
    `create index outbox_stream_waiting on outbox_stream (retry_at) where sent_number < last_number`,
    `create table outbox (
      stream uuid not null,
      receiver text not null,
      number bigint not null,
      id uuid not null default uuidv7(),
      kind text not null,
      payload jsonb not null,
      recorded_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (stream, receiver, number)
    )`,
    `create index outbox_age on outbox (sent_at)`,
    `create table inbox (
      sender text not null,
      stream uuid not null,
      number bigint not null,
      id uuid not null,
      kind text not null,
      recorded_at timestamptz not null,
      received_at timestamptz not null default now(),
      primary key (sender, stream, number)
    )`,
    ...['outbox_stream', 'outbox', 'inbox'].map((table) => enableRowSecurity(table, scale)),
    // What arrives is recorded before anybody knows whose it is: the inbox belongs to no tenant.
    allowReading('inbox', scale, 'true'),
    allowWriting('inbox', scale, 'true', ['insert']),
    enqueueDelivery,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to ${escapeIdentifier(applicationRole(scale))}`,
  ];
}

/**
 * Numbers and stores a delivery, and wakes the courier when this transaction commits. Before the first courier has
 * ever started there is nobody to wake: its first sweep will find the row.
 */
const enqueueDelivery = `
  create function enqueue_delivery(to_stream uuid, to_receiver text, of_kind text, with_payload jsonb) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    given bigint;
  begin
    insert into outbox_stream as known (stream, receiver, last_number) values (to_stream, to_receiver, 1)
      on conflict (stream, receiver) do update set last_number = known.last_number + 1
      returning last_number into given;
    insert into outbox (stream, receiver, number, kind, payload)
      values (to_stream, to_receiver, given, of_kind, with_payload);
    if to_regproc('graphile_worker.add_job') is not null then
      perform graphile_worker.add_job(
        'drain',
        json_build_object('stream', to_stream, 'receiver', to_receiver),
        job_key := 'drain:' || to_receiver || ':' || to_stream
      );
    end if;
    return given;
  end $$`;
