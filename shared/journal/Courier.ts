import { Pool } from 'pg';
import type { Scale } from '../identity/Actor.js';
import { drain, type Send, type StreamKey } from './drain.js';
import { Lane } from './Lane.js';
import { dueStreams, endBackOffs, forgetOld, type PendingStream, pendingStreams } from './pending.js';
import { startWakes, type Wakes } from './wakes.js';

export interface CourierOptions {
  /** The sender's database, as its owner role. A direct connection: the locks live as long as it does. */
  readonly url: string;
  readonly scale: Scale;
  readonly send: Send;
  /** How often to look for what nobody woke the courier for. */
  readonly sweepEveryMs?: number;
  readonly sendTimeoutMs?: number;
  /** Told what went wrong and will be tried again; deliveries that fail are in `pending`, not here. */
  readonly onTrouble?: (trouble: unknown) => void;
}

/** Carries what the outbox holds: at least once, in each stream's order, for as long as it takes. */
export interface Courier {
  /** Tries everything that waits, whatever its back-off, and resolves when each stream is empty or has failed. */
  drainNow(): Promise<void>;
  pending(): Promise<PendingStream[]>;
  /** Finishes the sends in flight and leaves the rest to the next start. */
  stop(): Promise<void>;
}

const streamsAtOncePerReceiver = 2;
const hour = 3_600_000;

/** Rejects when the database cannot be reached at the start; later it waits for it to come back. */
export async function startCourier(options: CourierOptions): Promise<Courier> {
  const { url, scale, send, sweepEveryMs = 3_000, sendTimeoutMs = 10_000, onTrouble = () => {} } = options;
  const pool = new Pool({ connectionString: url, max: 8, application_name: `archipel-courier-${scale}` });
  // A connection lost while idle or lent would otherwise end the process; who uses it hears of it by its next query.
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', onTrouble));
  const lanes = new Map<Scale, Lane>();
  let stopping = false;
  let forgottenAt = 0;

  const drainOptions = { from: scale, send, sendTimeoutMs, stopping: () => stopping };
  const laneTo = (receiver: Scale) => {
    const known = lanes.get(receiver);
    if (known) return known;
    const lane = new Lane(streamsAtOncePerReceiver, (stream) =>
      drain(pool, { stream, receiver }, drainOptions).catch(onTrouble),
    );
    lanes.set(receiver, lane);
    return lane;
  };
  const ask = ({ stream, receiver }: StreamKey): Promise<void> =>
    stopping ? Promise.resolve() : laneTo(receiver).ask(stream);

  let wakes: Wakes | undefined;
  const sweep = async () => {
    if (wakes?.ended) wakes = await startWakes(pool, ask);
    for (const key of await dueStreams(pool)) void ask(key);
    if (Date.now() - forgottenAt > hour) {
      await forgetOld(pool);
      forgottenAt = Date.now();
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  const sweepThenWait = () => {
    sweeping = sweep()
      .catch(onTrouble)
      .then(() => {
        if (!stopping) timer = setTimeout(sweepThenWait, sweepEveryMs);
      });
  };

  try {
    wakes = await startWakes(pool, ask);
  } catch (error) {
    await pool.end();
    throw error;
  }
  sweepThenWait();

  return {
    drainNow: async () => {
      await endBackOffs(pool);
      await Promise.all((await pendingStreams(pool)).map(({ stream, to }) => ask({ stream, receiver: to })));
    },
    pending: () => pendingStreams(pool),
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await sweeping;
      clearTimeout(timer);
      await wakes?.stop();
      await Promise.all([...lanes.values()].map((lane) => lane.close()));
      await pool.end();
    },
  };
}
