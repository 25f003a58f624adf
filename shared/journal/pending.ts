import type { Pool } from 'pg';
import type { Scale } from '../identity/Actor.js';
import type { StreamKey } from './drain.js';

/** A stream in which something waits to leave. */
export interface PendingStream {
  readonly to: Scale;
  readonly stream: string;
  /** Deliveries not yet received. */
  readonly waiting: number;
  /** Failures in a row of the first of them. */
  readonly attempts: number;
  /** Why the last one failed. */
  readonly lastError: string | null;
  /** When the first of them was written. */
  readonly oldest: Date;
}

/** Everything that waits, the oldest first. */
export async function pendingStreams(pool: Pool): Promise<PendingStream[]> {
  const { rows } = await pool.query<PendingStream>(`
    select receiver as "to", stream, (last_number - sent_number)::integer as waiting, attempts, last_error as "lastError",
      recorded_at as oldest
    from outbox_stream join outbox using (stream, receiver)
    where sent_number < last_number and number = sent_number + 1
    order by recorded_at, stream, receiver`);
  return rows;
}

/** Streams whose turn has come: nothing failed, or the back-off is over. A bounded batch, the longest waiting first. */
export async function dueStreams(pool: Pool): Promise<StreamKey[]> {
  const { rows } = await pool.query<StreamKey>(`
    select stream, receiver from outbox_stream
    where sent_number < last_number and retry_at <= clock_timestamp() order by retry_at limit 1000`);
  return rows;
}

/** Ends every back-off. */
export async function endBackOffs(pool: Pool): Promise<void> {
  await pool.query(`update outbox_stream set retry_at = '-infinity' where sent_number < last_number and attempts > 0`);
}

/** Drops what nobody will ask again: deliveries received, and idempotency keys, both after 30 days. */
export async function forgetOld(pool: Pool): Promise<void> {
  await pool.query(`delete from outbox where sent_at < now() - interval '30 days'`);
  await pool.query(`delete from idempotency where recorded_at < now() - interval '30 days'`);
}
