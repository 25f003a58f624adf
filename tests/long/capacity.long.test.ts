import { manyWriters } from '#tests/subgraphs/pma/allocations/manyWriters.js';
import { openPole } from '#tests/subgraphs/pma/openPole.js';
import { expect, it } from '#tests/support/suite.js';
import { longMinutes, record } from './record.js';

/** The product promises a minute of it. */
const minutes = Math.min(1, longMinutes);

it(
  'sixty-four writers on the same months of ten posts never exceed a capacity, and nobody sees a deadlock',
  async () => {
    const pole = await openPole();
    try {
      const since = Date.now();
      const isOver = () => Date.now() - since > minutes * 60_000;
      const tally = await manyWriters(pole, { writers: 64, seed: 1, isOver });
      expect(tally.odd).toEqual([]);
      expect(tally.wrong).toEqual([]);
      expect(tally.refused).toBeGreaterThan(100);
      record(
        'capacity',
        `${((Date.now() - since) / 60_000).toFixed(1)} minutes, 64 writers on the same 6 months of 10 posts: ${tally.accepted} allocations accepted, ${tally.cancelled} cancelled, ${tally.refused} refused with the month and what is left in it, ${tally.raised} capacities raised; every row looked at ${tally.looks} times: never above its capacity, no deadlock shown`,
      );
    } finally {
      await pole.close();
    }
  },
  10 * 60_000,
);
