import { expect, it } from '#tests/support/suite.js';
import { decideWhileKilling, struckDown } from './decideWhileKilling.js';
import { expectEachActOnce } from './expectEachActOnce.js';
import { record } from './record.js';

/** `LONG_DECISIONS` makes it shorter. */
const projects = Number(process.env.LONG_DECISIONS ?? 100);

it(
  'what the agglomeration decides, asks, offers and takes back while it, the commune or both are killed arrives once, in order',
  async () => {
    const since = Date.now();
    const seed = new Date().toISOString().slice(0, 10);
    const decided = await decideWhileKilling({ seed, projects, kills: Math.max(3, Math.round(projects * 0.2)) });
    expect(new Set(decided.killed)).toEqual(new Set(struckDown));
    expectEachActOnce(decided, projects);
    record(
      'kill -9, downward',
      `${((Date.now() - since) / 60_000).toFixed(1)} minutes, ${decided.killed.length} kills, ${projects} projects decided on, asked about, offered a support and money that were taken back, ${decided.retries} changes sent again, ${decided.received.length} deliveries: none lost, none twice, all in order`,
    );
  },
  60 * 60_000,
);
