import { expect, it } from '@jest/globals';
import { expectNothingLostOrTwice } from './expectNothingLostOrTwice.js';
import { proposeWhileKilling } from './proposeWhileKilling.js';
import { longMinutes, record } from './record.js';

it(
  'proposals made while the scales are killed are neither lost nor made twice, and stay in their order',
  async () => {
    const end = Date.now() + longMinutes * 60_000;
    const day = new Date().toISOString().slice(0, 10);
    const found = { rounds: 0, kills: 0, retries: 0, projects: 0, deliveries: 0 };
    while (Date.now() < end) {
      found.rounds += 1;
      const aftermath = await proposeWhileKilling({ seed: `${day}-${found.rounds}`, projects: 20, kills: 8 });
      expectNothingLostOrTwice(aftermath);
      found.kills += aftermath.killed.length;
      found.retries += aftermath.retries;
      found.projects += aftermath.projects;
      found.deliveries += Object.values(aftermath.received).flat().length;
    }
    record(
      'kill -9',
      `${longMinutes} minutes, ${found.kills} kills of the sending or the receiving scale, ${found.projects} projects proposed and withdrawn, ${found.retries} changes sent again, ${found.deliveries} deliveries: none lost, none twice, all in order`,
    );
    expect(found.kills).toBeGreaterThan(0);
  },
  (longMinutes + 5) * 60_000,
);
