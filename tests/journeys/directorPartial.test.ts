import { type Scale, scales } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { openWithout, type Partly } from './partialAnswers.js';

/**
 * The director's questions, and the scale at which each is rooted: without that one nothing of it is known. The checks of
 * consents, which are unknown while the communes are silent, have a test of their own.
 */
const questions: readonly (readonly [name: string, root: Scale])[] = [
  ['director/over-allocations', 'pma'],
  ['director/allocations-without-basis', 'pma'],
  ['director/reciprocity', 'pma'],
  ['director/pooling-agenda', 'pma'],
  ['director/team-targets', 'pma'],
  ['director/technician-to-street', 'pma'],
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
