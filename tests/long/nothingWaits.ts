import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#shared/database/provision.js';

/** Resolves once all that a scale wrote down for others has reached them. @param url its database, as its owner */
export async function nothingWaits(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const waiting = await withClient(url, (client) =>
      client.query('select 1 from outbox_stream where sent_number < last_number limit 1'),
    );
    if (waiting.rowCount === 0) return;
    await wait(50);
  }
  throw new Error('Deliveries still wait after a minute.');
}
