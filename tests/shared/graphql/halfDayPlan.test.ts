import { type Plan, planObstacles } from '#shared/graphql/halfDayPlan.js';
import { describe, expect, it } from '#tests/support/suite.js';

const plan: Plan = {
  from: '2026-11-10',
  until: '2027-01-15',
  months: [
    { month: '2026-11', planned: 4 },
    { month: '2027-01', planned: 0 },
  ],
};
const placesOf = (given: Partial<Plan>) =>
  planObstacles({ ...plan, ...given }).map((one) => ('path' in one ? one.path.join('.') : one.kind));

describe('a plan', () => {
  it('with half-days in months of its period is sound', () => {
    expect(planObstacles(plan)).toEqual([]);
  });

  it.each<[string, Partial<Plan>, string[]]>([
    ['reversed dates', { from: '2027-01-15', until: '2026-11-10', months: [] }, ['input.until', 'input.months']],
    ['nothing planned', { months: [{ month: '2026-11', planned: 0 }] }, ['input.months']],
    ['a month before', { months: [{ month: '2026-10', planned: 1 }] }, ['input.months.0.month']],
    ['a month after', { months: [{ month: '2027-02', planned: 1 }] }, ['input.months.0.month']],
    [
      'negative half-days',
      {
        months: [
          { month: '2026-11', planned: 5 },
          { month: '2026-12', planned: -1 },
        ],
      },
      ['input.months.1.planned'],
    ],
    ['more than a month has', { months: [{ month: '2026-11', planned: 63 }] }, ['input.months.0.planned']],
    [
      'one month twice',
      {
        months: [
          { month: '2026-11', planned: 1 },
          { month: '2026-11', planned: 1 },
        ],
      },
      ['input.months.1.month'],
    ],
    ['another millennium', { from: '0001-01-01' }, ['input.from']],
  ])('with %s is refused where it is wrong', (_what, given, places) => {
    expect(placesOf(given)).toEqual(places);
  });

  it('of a thousand months is refused once', () => {
    const months = Array.from({ length: 1000 }, () => ({ month: '2026-11', planned: 1 }));
    expect(placesOf({ months })).toEqual(['input.months']);
  });
});
