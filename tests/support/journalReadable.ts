import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#shared/database/provision.js';

/** Resolves once the journal shows all that was written: any open transaction of the server holds its readers back. */
export async function journalReadable(ownerUrl: string): Promise<void> {
  const hidden = 'select from journal where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1';
  await withClient(ownerUrl, async (client) => {
    while ((await client.query(hidden)).rowCount !== 0) await wait(5);
  });
}
