import type { Pool, PoolClient } from 'pg';
import type { Scale } from '../identity/Actor.js';
import { backOff } from './backOff.js';
import type { Delivery } from './Delivery.js';

/** Carries one delivery to its receiver; whatever it throws means "not received, come again". */
export type Send = (to: Scale, delivery: Delivery, signal: AbortSignal) => Promise<void>;

/** One project's deliveries to one scale. */
export interface StreamKey {
  readonly stream: string;
  readonly receiver: Scale;
}

export interface DrainOptions {
  readonly from: Scale;
  readonly send: Send;
  /** A send that lasts longer has failed. */
  readonly sendTimeoutMs: number;
  /** Asked between two sends. */
  readonly stopping: () => boolean;
}

/**
 * Sends what waits in a stream, in order, up to the first failure. Nobody else drains the same stream meanwhile: the
 * lock is advisory, tied to the connection, and so gone the moment its holder dies.
 *
 * It is not a row lock on purpose. Locking a row gives the transaction a number, and the journal is read only below the
 * oldest open one: a receiver slow to answer would hold back every reader on the server, and writers of the same project.
 */
export async function drain(pool: Pool, key: StreamKey, options: DrainOptions): Promise<void> {
  const client = await pool.connect();
  try {
    if (await lock(client, key)) {
      await sendInOrder(client, key, options);
      await client.query(`select pg_advisory_unlock(${streamLock})`, [lockName(key)]);
    }
    client.release();
  } catch (error) {
    // The lock may still be held: closing the connection gives it back.
    client.release(true);
    throw error;
  }
}

async function sendInOrder(client: PoolClient, key: StreamKey, options: DrainOptions): Promise<void> {
  while (!options.stopping()) {
    const next = await nextDelivery(client, key);
    if (!next) return;
    const { attempts, ...delivery } = next;
    const failure = await attempt({ ...delivery, number: Number(delivery.number), from: options.from }, options);
    if (failure !== null) {
      await client.query(recordFailure, [key.stream, key.receiver, backOff(attempts + 1, Math.random()), failure]);
      return;
    }
    await client.query(recordSent, [key.stream, key.receiver, delivery.number]);
  }
}

/** Null when received, else why not. */
async function attempt(delivery: Delivery, { send, sendTimeoutMs }: DrainOptions): Promise<string | null> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${sendTimeoutMs} ms.`));
      abort.abort();
    }, sendTimeoutMs);
  });
  try {
    await Promise.race([send(delivery.to, delivery, abort.signal), tooLong]);
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500);
  } finally {
    clearTimeout(timer);
  }
}

async function lock(client: PoolClient, key: StreamKey): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${streamLock}) as taken`, [
    lockName(key),
  ]);
  return rows[0]?.taken === true;
}

async function nextDelivery(client: PoolClient, key: StreamKey) {
  const { rows } = await client.query<Waiting>(selectNext, [key.stream, key.receiver]);
  return rows[0];
}

type Waiting = Omit<Delivery, 'from' | 'number'> & { readonly number: string; readonly attempts: number };

const streamLock = 'hashtextextended($1, 23)';

function lockName({ stream, receiver }: StreamKey): string {
  return `${receiver} ${stream}`;
}

const selectNext = `
  select outbox.id, outbox.stream, outbox.number::text, outbox.kind, outbox.receiver as "to", outbox.payload,
    to_char(outbox.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
    outbox_stream.attempts
  from outbox_stream join outbox using (stream, receiver)
  where stream = $1 and receiver = $2 and number = sent_number + 1 and retry_at <= clock_timestamp()`;

const recordFailure = `
  update outbox_stream set attempts = attempts + 1, last_error = $4,
    retry_at = clock_timestamp() + make_interval(secs => $3::double precision / 1000)
  where stream = $1 and receiver = $2`;

const recordSent = `
  with sent as (
    update outbox set sent_at = clock_timestamp() where stream = $1 and receiver = $2 and number = $3
  )
  update outbox_stream set sent_number = $3, attempts = 0, last_error = null, retry_at = '-infinity'
  where stream = $1 and receiver = $2 and sent_number = $3::bigint - 1`;
