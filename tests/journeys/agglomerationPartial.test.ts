import { type Scale, scales } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { openWithout, type Partly } from './partialAnswers.js';

/** The agglomeration's questions, and the scale at which each is rooted: without that one nothing of it is known. */
const questions: readonly (readonly [name: string, root: Scale | null])[] = [
  ['commune/who-could-act', 'commune'],
  ['agglomeration/in-the-place-of', 'call'],
  ['commune/offers-for-need', 'commune'],
  ['commune/co-funding', 'commune'],
  ['agglomeration/initiative-engagement', 'call'],
  ['agglomeration/small-communes', 'call'],
  ['agglomeration/frameworks-adopted', 'commune'],
  ['dashboards/collective-story', null],
  ['agglomeration/pilot-spread', 'call'],
];

describe.each(scales)('without the scale %s', (stopped) => {
  let partly: Partly;
  beforeAll(async () => {
    const names = questions.map(([name]) => name);
    partly = await openWithout(stopped, names);
  }, 120_000);
  afterAll(() => partly?.stop());

  it.each(questions)('%s is answered as far as it can be, and says what it lacks', async (name, root) => {
    const { status, missing, needed, contradictions, isSaid } = await partly.answered(name);
    expect(status).toBe(200);
    expect(missing).toEqual(needed);
    expect(contradictions).toEqual([]);
    expect(isSaid).toBe(root !== stopped);
  });
});
