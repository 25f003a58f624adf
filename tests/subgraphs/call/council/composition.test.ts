import fc from 'fast-check';
import { compositionObstacles, emptyBands } from '#call/council/composition.js';
import { shownComposition } from '#call/council/shownComposition.js';
import { describe, expect, it } from '#tests/support/suite.js';

const sound = { women: 20, men: 21, ages: [5, 10, 10, 10, 6], withoutCouncillors: true };
const rulesOf = (given: object) =>
  compositionObstacles({ ...sound, ...given }).map((one) => ('rule' in one ? one.rule : one.kind));

describe('a development council', () => {
  it.each([
    ['as it should be', {}, []],
    ['with a gap of two', { men: 22, ages: [5, 10, 10, 10, 7] }, ['PARITY']],
    ['with a councillor of the agglomeration', { withoutCouncillors: false }, ['COUNCILLORS']],
    ['whose ages do not add up', { ages: [5, 10, 10, 10, 7] }, ['InvalidInput']],
    ['of nobody', { women: 0, men: 0, ages: [0, 0, 0, 0, 0] }, ['InvalidInput']],
    ['of fewer than nobody', { women: -1 }, ['InvalidInput']],
    ['of four ages', { ages: [5, 10, 10, 16] }, ['InvalidInput']],
  ])('%s', (_what, given, rules) => {
    expect(rulesOf(given)).toEqual(rules);
  });

  it('with nobody of some age is asked about, not refused', () => {
    expect(rulesOf({ ages: [0, 15, 10, 10, 6] })).toEqual([]);
    expect(emptyBands({ ages: [0, 15, 10, 10, 6] })).toEqual([0]);
  });

  it('names the article where it refuses for the law’s sake', () => {
    for (const given of [{ men: 30, ages: [5, 10, 10, 10, 15] }, { withoutCouncillors: false }]) {
      expect(compositionObstacles({ ...sound, ...given })).toMatchObject([{ article: 'CGCT L5211-10-1' }]);
    }
  });

  it('shows others no count from 1 to 4, and nothing from which one follows', () => {
    const band = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.tuple(band, band, band, band, band), (ages) => {
        const total = ages.reduce((sum, one) => sum + one, 0);
        const women = Math.floor(total / 2);
        const row = {
          siren: '246200364',
          since: '2026-01-01',
          women,
          men: total - women,
          ages,
          withoutCouncillors: true,
          act: null,
        };
        const shown = shownComposition(row, false);
        const figures = [shown.women, shown.men, ...shown.ages.map(({ members }) => members)];
        for (const figure of figures) expect(figure === null || figure === 0 || figure >= 5).toBe(true);
        // Parity gives both genders from the total, so where they hide the total must not follow from the ages.
        if (shown.women === null && total > 0) expect(shown.ages.every(({ members }) => members === null)).toBe(true);
        expect(shownComposition(row, true).women).toBe(women);
      }),
    );
  });
});
