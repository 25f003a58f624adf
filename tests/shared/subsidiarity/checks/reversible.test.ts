import { reversible } from '#shared/subsidiarity/checks/reversible.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, truths } from '../deed.js';

const rules = rulesOn('2026-11-23');

describe('T7, reversible', () => {
  it('wants an end, and a clause where it is long or repeated', () => {
    const found = ['2026-12-31', null].flatMap((until) =>
      [20, 21].flatMap((halfDays) =>
        truths.flatMap((repeated) =>
          [false, true].map((hasUpskilling) => {
            const one = reversible(deed({ until, halfDays, repeated, hasUpskilling }), rules);
            expect([one.check, one.verdict]).toEqual(['T7', null]);
            const owes = !hasUpskilling && (halfDays > 20 || repeated !== 'FALSE');
            const isSure = until === null || (!hasUpskilling && (halfDays > 20 || repeated === 'TRUE'));
            expect(one.conditions).toEqual([...(until === null ? ['END'] : []), ...(owes ? ['UPSKILLING'] : [])]);
            expect(one.answer).toBe(isSure ? 'FALSE' : owes ? 'UNKNOWN' : 'TRUE');
            return one.answer;
          }),
        ),
      ),
    );
    expect(new Set(found).size).toBe(3);
  });
});
