import fc from 'fast-check';
import { backOff, longestBackOff } from '#shared/journal/backOff.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the wait after failures', () => {
  it('doubles, spread over its upper half, and never exceeds a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, chance) => {
          const wait = backOff(n, chance);
          expect(wait).toBeGreaterThanOrEqual(500);
          expect(wait).toBeLessThanOrEqual(longestBackOff);
          expect(backOff(n + 1, chance)).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
    expect([1, 2, 3].map((n) => backOff(n, 0))).toEqual([500, 1_000, 2_000]);
    expect(backOff(40, 0)).toBe(30_000);
  });
});
