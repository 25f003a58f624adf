import { Logger, run } from 'graphile-worker';
import type { Pool } from 'pg';
import { scales } from '../identity/Actor.js';
import type { StreamKey } from './drain.js';

/** Hears, from the sender's database, which streams a committed change has just added to. */
export interface Wakes {
  /** True when it stopped by itself (the database was gone for long): start another. */
  readonly ended: boolean;
  stop(): Promise<void>;
}

/**
 * graphile-worker wakes the courier and does nothing else: a job is over once its stream is in line. What a job lost
 * would have done, the sweep does. Its named queues are not used: they run what follows a failed job before it.
 */
export async function startWakes(pool: Pool, ask: (key: StreamKey) => unknown): Promise<Wakes> {
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    // Without a batch it notes a job's end in a promise nobody awaits: a connection lost then would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: 1_000 } },
    taskList: {
      drain: async (payload) => {
        if (isStreamKey(payload)) ask(payload);
      },
    },
  });
  let ended = false;
  const over = runner.promise
    .catch(() => {})
    .then(() => {
      ended = true;
    });
  return {
    get ended() {
      return ended;
    },
    stop: async () => {
      // It rejects when it was stopping already.
      await runner.stop().catch(() => {});
      await over;
    },
  };
}

function isStreamKey(payload: unknown): payload is StreamKey {
  if (typeof payload !== 'object' || payload === null) return false;
  const { stream, receiver } = payload as Partial<Record<keyof StreamKey, unknown>>;
  return typeof stream === 'string' && scales.some((scale) => scale === receiver);
}
