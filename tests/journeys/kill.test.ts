import { expectNothingLostOrTwice } from '#tests/long/expectNothingLostOrTwice.js';
import { proposeWhileKilling, victims } from '#tests/long/proposeWhileKilling.js';
import { expect, it } from '#tests/support/suite.js';

it('proposals, consents and withdrawals sent while the scales are killed are neither lost nor made twice, and stay in their order', async () => {
  const aftermath = await proposeWhileKilling({ seed: 'crossing-11', projects: 6, kills: 4 });
  expect(new Set(aftermath.killed)).toEqual(new Set(victims));
  expectNothingLostOrTwice(aftermath);
}, 120_000);
