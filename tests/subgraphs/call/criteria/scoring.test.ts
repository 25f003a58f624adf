import fc from 'fast-check';
import type { CriteriaGrid } from '#call/criteria/CriteriaGrid.js';
import { gridObstacles } from '#call/criteria/checkGrid.js';
import type { CriterionScore } from '#call/criteria/LabellingReview.js';
import { readReview, scoreObstacles, scoresOwed } from '#call/criteria/scoring.js';
import { describe, expect, it } from '#tests/support/suite.js';

const criterion = (key: string, weight: number, involvement = false) => ({ key, title: key, weight, involvement });
const grid: CriteriaGrid = {
  id: 'grid',
  siren: '246200364',
  version: 1,
  since: '2026-01-01',
  publishedAt: new Date(0),
  criteria: [criterion('INVOLVEMENT', 60, true), criterion('FUNDING', 40)],
  demonstration: false,
};
const score = (of: string, value: number): CriterionScore => ({
  criterion: of,
  score: value,
  comment: 'Vu.',
  evidence: null,
  scoredAt: new Date(0),
});

describe('a review', () => {
  it('counts the last score of each criterion by its weight, and keeps the earlier ones', () => {
    const review = readReview(1, grid, [score('INVOLVEMENT', 1), score('FUNDING', 2), score('INVOLVEMENT', 4)]);
    expect(review).toMatchObject({ missing: [], percent: 80 });
    expect(review.scores.map((one) => one.score)).toEqual([4, 2]);
    expect(review.history).toHaveLength(3);
    expect(scoresOwed(review, [])).toEqual([]);
  });

  it('gives no figure while a criterion has no score, and a label waits for it', () => {
    const review = readReview(1, grid, [score('FUNDING', 4)]);
    expect(review).toMatchObject({ missing: ['INVOLVEMENT'], percent: null });
    const titled = { ...grid, criteria: grid.criteria.map((one) => ({ ...one, title: `Titre ${one.key}` })) };
    const [owed] = scoresOwed({ ...review, grid: titled }, []);
    expect(owed).toMatchObject({
      rule: 'labelling.scored',
      message: { fr: expect.stringContaining('notez encore «\u00a0Titre INVOLVEMENT\u00a0».') },
    });
  });

  it('is never above its best nor below its worst, and rises with every score', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        scores,
        scores,
        fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })),
        (one, other, weights) => {
          const weighted = {
            ...grid,
            criteria: grid.criteria.map((each, place) => ({ ...each, weight: weights[place] ?? 1 })),
          };
          const percent = (values: number[]) =>
            readReview(
              1,
              weighted,
              values.map((value, place) => score(grid.criteria[place]?.key ?? '', value)),
            ).percent ?? -1;
          expect(percent(one)).toBeGreaterThanOrEqual(0);
          expect(percent(one)).toBeLessThanOrEqual(100);
          const higher = one.map((value, place) => Math.max(value, other[place] ?? 0));
          expect(percent(higher)).toBeGreaterThanOrEqual(percent(one));
        },
      ),
      { seed: 20261123 },
    );
  });

  it('takes scores on its own criteria alone, each once, from 0 to 4, with a comment', () => {
    expect(scoreObstacles(grid, [score('FUNDING', 0), score('INVOLVEMENT', 4)])).toEqual([]);
    expect(scoreObstacles(null, [score('FUNDING', 1)])).toMatchObject([{ rule: 'labelling.review' }]);
    expect(scoreObstacles(grid, [])).toMatchObject([{ path: ['input', 'scores'] }]);
    expect(scoreObstacles(grid, [score('BEAUTY', 1)])).toMatchObject([{ path: ['input', 'scores', '0', 'criterion'] }]);
    expect(scoreObstacles(grid, [score('FUNDING', 1), score('FUNDING', 2)])).toHaveLength(1);
    for (const wrong of [-1, 5, 2.5]) expect(scoreObstacles(grid, [score('FUNDING', wrong)])).toHaveLength(1);
    expect(scoreObstacles(grid, [{ ...score('FUNDING', 1), comment: ' ' }])).toHaveLength(1);
  });
});

describe('a grid', () => {
  const given = { since: '2026-12-01', criteria: grid.criteria };
  const on = { today: '2026-11-23', last: '2026-01-01' };

  it('is published for days to come, after the one before, with one criterion on involvement', () => {
    expect(gridObstacles(given, on)).toEqual([]);
    expect(gridObstacles({ ...given, since: '2026-11-22' }, on)).toMatchObject([{ rule: 'criteria.since' }]);
    expect(gridObstacles(given, { ...on, last: '2026-12-01' })).toMatchObject([{ rule: 'criteria.since' }]);
    const none = grid.criteria.map((one) => ({ ...one, involvement: false }));
    const two = grid.criteria.map((one) => ({ ...one, involvement: true }));
    for (const criteria of [none, two])
      expect(gridObstacles({ ...given, criteria }, on)).toMatchObject([{ rule: 'criteria.involvement' }]);
  });

  it.each([
    ['without a criterion', []],
    ['of too many', Array.from({ length: 31 }, (_, place) => criterion(`KEY_${place}`, 1, place === 0))],
    ['with a key twice', [criterion('KEY', 1, true), criterion('KEY', 1)]],
    ['with a key in small letters', [criterion('key', 1, true)]],
    ['with a weight of nothing', [criterion('KEY', 0, true)]],
    ['with a title of blanks', [{ ...criterion('KEY', 1, true), title: ' ' }]],
  ])('%s is refused', (_what, criteria) => {
    expect(gridObstacles({ ...given, criteria }, on)).toHaveLength(1);
  });
});
