import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbeddedServer, type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { serverVariable } from './database.js';

/** Folders of every server the tests start, in the system's folder for what is temporary. */
export const folderPrefix = join(tmpdir(), 'archipel-tests-');

let running: EmbeddedServer | null = null;

/** One PostgreSQL for the whole run; suites make their databases in it (`cloneDatabase`). */
export default async function globalSetup(): Promise<void> {
  await discardAbandoned();
  const folder = mkdtempSync(folderPrefix);
  // Rows are thrown away with the folder: waiting for the disk would prove nothing.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 };
  running = await openEmbeddedServer({ folder, settings });
  process.env[serverVariable] = running.superuserUrl();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running?.stopNow();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
      process.exit(130);
    });
  }
}

/** Stops the run's server and removes its folder. */
export async function stopTestServer(): Promise<void> {
  if (running === null) return;
  await running.stop();
  rmSync(running.folder, { recursive: true, force: true });
  running = null;
}

/** A run that was killed could not clean up; ten minutes tell it from one that is just starting. */
async function discardAbandoned(): Promise<void> {
  const names = readdirSync(tmpdir()).map((name) => join(tmpdir(), name));
  for (const folder of names.filter((name) => name.startsWith(folderPrefix))) {
    // It may have gone since: another run ends while this one starts.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (made === undefined || Date.now() - made < 600_000) continue;
    // Another run's, still alive: not ours to remove.
    await discardEmbeddedServer(folder).catch(() => undefined);
  }
}
