import fc from 'fast-check';
import { type Remaining, reckonAgenda, spread, type UncoveredRequest } from '#pma/agenda/reckonAgenda.js';
import { describe, expect, it } from '#tests/support/suite.js';

const request = (given: Partial<UncoveredRequest> = {}): UncoveredRequest => ({
  ...{ id: 'r1', skill: 'ENERGY', level: 2, territory: '111111111', missingHalfDays: 40 },
  ...{ from: '2026-11', until: '2027-02', ...given },
});
const quarters = ['2026-Q4', '2027-Q1', '2027-Q2'];
const left = (able: number, near: number) => (): Remaining => ({ able, near });
const answers = (requests: readonly UncoveredRequest[], able: number, near: number) =>
  reckonAgenda(requests, quarters, left(able, near)).map(({ answer }) => answer);

describe('the pooling agenda', () => {
  it('spreads each request over its quarters without losing a half-day', () => {
    const month = fc
      .integer({ min: 0, max: 30 })
      .map((at) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, month, fc.integer({ min: 1, max: 500 }), (one, other, missingHalfDays) => {
        const [from, until] = [one, other].sort() as [string, string];
        const parts = [...spread(request({ from, until, missingHalfDays })).values()];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(missingHalfDays);
      }),
    );
  });

  it('sums requests by skill, territory and quarter, each with what is behind it', () => {
    const items = reckonAgenda(
      [request(), request({ id: 'r2', level: 1 }), request({ id: 'r3', territory: '222222222' })],
      quarters,
      left(0, 0),
    );
    expect(items.map(({ quarter, territory, missingHalfDays }) => [quarter, territory, missingHalfDays])).toEqual([
      ['2026-Q4', '111111111', 40],
      ['2026-Q4', '222222222', 20],
      ['2027-Q1', '111111111', 40],
      ['2027-Q1', '222222222', 20],
    ]);
    expect(items[0]).toMatchObject({
      level: 1,
      requests: [
        { id: 'r1', halfDays: 20 },
        { id: 'r2', halfDays: 20 },
      ],
    });
  });

  it('advises to pool what is left, else to train who is near, else to recruit for what lasts, else to borrow', () => {
    const lasting = [request({ missingHalfDays: 80 })];
    expect(answers(lasting, 40, 0)).toEqual(['POOL', 'POOL']);
    expect(answers(lasting, 39, 40)).toEqual(['TRAIN', 'TRAIN']);
    expect(answers(lasting, 39, 39)).toEqual(['RECRUIT', 'RECRUIT']);
    expect(answers([request({ missingHalfDays: 20 })], 9, 9)).toEqual(['BORROW', 'BORROW']);
    expect(answers([request({ missingHalfDays: 80, until: '2026-12' })], 9, 9)).toEqual(['BORROW']);
  });
});
