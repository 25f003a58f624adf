import { decideWhileKilling, struckDown } from '#tests/long/decideWhileKilling.js';
import { expectEachActOnce } from '#tests/long/expectEachActOnce.js';
import { expect, it } from '#tests/support/suite.js';

const projects = 4;

it('what the agglomeration decides, asks, offers and takes back while it, the commune or both are down arrives once, in order', async () => {
  const decided = await decideWhileKilling({ seed: 'downward-5', projects, kills: 3 });
  expect(new Set(decided.killed)).toEqual(new Set(struckDown));
  expectEachActOnce(decided, projects);
}, 120_000);
