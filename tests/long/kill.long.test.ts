import { expect, it } from '#tests/support/suite.js';
import { expectNothingLostOrTwice } from './expectNothingLostOrTwice.js';
import { proposeWhileKilling, victims } from './proposeWhileKilling.js';
import { record } from './record.js';

/** As many as the product promises to survive at once; `LONG_PROJECTS` makes it shorter. */
const projects = Number(process.env.LONG_PROJECTS ?? 1_000);
const kills = Math.max(4, Math.round(projects * 0.036));

it(
  'proposals, consents and withdrawals sent while sender, courier, receiver and both are killed are neither lost nor made twice, and stay in their order',
  async () => {
    const since = Date.now();
    const seed = new Date().toISOString().slice(0, 10);
    const aftermath = await proposeWhileKilling({ seed, projects, kills, agents: 6 });
    expectNothingLostOrTwice(aftermath);
    const { killed, retries, received } = aftermath;
    const struck = (victim: string) => killed.filter((one) => one === victim).length;
    expect(new Set(killed)).toEqual(new Set(victims));
    record(
      'kill -9',
      `${((Date.now() - since) / 60_000).toFixed(1)} minutes, ${killed.length} kills (${struck('commune')} of the sending scale, ${struck('courier')} of a courier beside it, ${struck('call')} of the receiving scale, ${struck('both')} of both), ${projects} projects proposed, consented to, consent taken back, withdrawn, ${retries} changes sent again, ${Object.values(received).flat().length} deliveries: none lost, none twice, all in order`,
    );
  },
  60 * 60_000,
);
