import { Pool } from 'pg';
import type { FilePlace, FileStore } from '#shared/exchange/files/FileStore.js';
import { startSweep } from '#shared/service/startSweep.js';
import { contentLock } from './store.js';

export interface FileSweepOptions {
  /** As the owner: every commune's rows count. */
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly onTrouble: (trouble: unknown) => void;
  readonly sweepEveryMs?: number;
}

export interface FileSweep {
  /** Removes every content that no row refers to; says how many. */
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

const usualSweep = 3_600_000;

/**
 * Removes the bytes that no row refers to any more, or never did because something ended between the bytes and the row.
 * Each content is looked at under the lock that `uploadFile` holds while it makes a row of it: none is taken from a row.
 */
export function startFileSweep(options: FileSweepOptions): FileSweep {
  const pool = new Pool({ connectionString: options.ownerUrl, max: 1, application_name: 'archipel-files' });
  pool.on('error', options.onTrouble);
  let stopping = false;

  const removeUnlessUsed = async (place: FilePlace): Promise<boolean> => {
    const { tenant, sha256 } = place;
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(contentLock, [tenant, sha256]);
      const { rowCount } = await client.query(used, [tenant, sha256]);
      if (rowCount === 0) await options.files.remove(place);
      await client.query('commit');
      client.release();
      return rowCount === 0;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  const sweep = async (): Promise<number> => {
    let removed = 0;
    for await (const place of options.files.list()) {
      if (stopping) break;
      // Looked at without a lock first: nearly every content is in use.
      const { rowCount } = await pool.query(used, [place.tenant, place.sha256]);
      if (rowCount === 0 && (await removeUnlessUsed(place))) removed += 1;
    }
    return removed;
  };

  const { onTrouble, sweepEveryMs: everyMs = usualSweep } = options;
  const sweeping = startSweep(async () => void (await sweep()), { everyMs, firstAfterMs: everyMs, onTrouble });

  return {
    sweep,
    async stop() {
      stopping = true;
      await sweeping.stop();
      await pool.end();
    },
  };
}

const used = 'select 1 from file where insee = $1 and sha256 = $2 limit 1';
