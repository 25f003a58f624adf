import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardEmbeddedServer } from '#shared/database/EmbeddedServer.js';

/** An empty folder to start in. */
export function workingFolder(): string {
  return mkdtempSync(join(tmpdir(), 'archipel-start-'));
}

/** Removes it, with the PostgreSQL that a killed copy left over it. */
export async function discardWorkingFolder(folder: string): Promise<void> {
  await discardEmbeddedServer(join(folder, '.archipel/postgres'));
  rmSync(folder, { recursive: true, force: true });
}
