import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { serverVariable } from './database.js';

let running: EmbeddedServer | null = null;

/** One PostgreSQL for the whole run; suites make their databases in it (`cloneDatabase`). */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-tests-'));
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
