import { proximity } from '#shared/subsidiarity/checks/proximity.js';
import type { Deed, LowerScale } from '#shared/subsidiarity/Deed.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, regimes, truths } from '../deed.js';
import { commune } from '../situations.js';

const lower = (more: Partial<LowerScale> = {}): LowerScale => ({
  scale: 'AGGLOMERATION',
  provider: 'an agglomeration',
  capacity: 10,
  refused: 'FALSE',
  from: '2026-12',
  ...more,
});
const peer = (provider: string, capacity: number | null, more: Partial<LowerScale> = {}) =>
  lower({ scale: 'PEERS', provider, capacity, ...more });
const of = (rows: readonly LowerScale[], more: Partial<Deed> = {}) =>
  proximity(deed({ scale: 'POLE', lower: rows, ...more }));

describe('T6, proximity', () => {
  it('fails where one lower scale could do the whole, and names it with its first day', () => {
    expect(of([lower()])).toMatchObject({
      check: 'T6',
      answer: 'FALSE',
      verdict: 'PROXIMITY',
      counterfactuals: [{ kind: 'LOWER_SCALE', scale: 'AGGLOMERATION', provider: 'an agglomeration', from: '2026-12' }],
    });
  });

  it('looks at the whole of it, at what was refused, and at what could not be asked', () => {
    const verdicts = [9, 10, null].map((capacity) =>
      truths.map((refused) => [refused, of([lower({ capacity, refused })]).verdict]),
    );
    expect(verdicts).toEqual([
      [
        ['TRUE', null],
        ['FALSE', null],
        ['UNKNOWN', null],
      ],
      [
        ['TRUE', null],
        ['FALSE', 'PROXIMITY'],
        ['UNKNOWN', 'INDETERMINATE'],
      ],
      [
        ['TRUE', null],
        ['FALSE', 'INDETERMINATE'],
        ['UNKNOWN', 'INDETERMINATE'],
      ],
    ]);
    expect(of([lower({ capacity: null })])).toMatchObject({ check: 'T6', answer: 'UNKNOWN' });
    expect(of([])).toMatchObject({ check: 'T6', answer: 'TRUE', verdict: null });
  });

  it('counts several peers as one scale, and never two scales together', () => {
    expect(of([peer('a', 6), peer('b', 4)]).verdict).toBe('PROXIMITY');
    expect(of([peer('a', 6), peer('b', 3)]).verdict).toBeNull();
    expect(of([peer('a', 6), lower({ capacity: 9 })]).verdict).toBeNull();
    expect(of([peer('a', 6, { refused: 'TRUE' }), peer('b', 4)]).verdict).toBeNull();
    expect(of([peer('a', 6), peer('b', 4, { refused: 'UNKNOWN' })]).verdict).toBe('INDETERMINATE');
    expect(of([peer('a', 9), peer('b', null)]).verdict).toBe('INDETERMINATE');
    expect(of([peer('a', 6), peer('b', null)]).verdict).toBe('INDETERMINATE');
    expect(of([peer('a', null), peer('b', 10)])).toMatchObject({
      verdict: 'PROXIMITY',
      counterfactuals: [{ provider: 'b' }],
    });
  });

  it('names the lowest of several, and is sure as soon as one is', () => {
    const rows = [peer('a', 10), lower({ capacity: 20 })];
    for (const told of [rows, rows.toReversed()]) {
      expect(of(told).counterfactuals).toMatchObject([{ scale: 'PEERS', provider: 'a' }]);
    }
    expect(of([peer('a', null), lower()]).counterfactuals).toMatchObject([{ scale: 'AGGLOMERATION' }]);
  });

  it('has nobody nearer to look for where there is no work', () => {
    expect(of([lower({ capacity: 0 })], { halfDays: 0 })).toMatchObject({ check: 'T6', answer: 'TRUE' });
    expect(of([lower({ capacity: null })], { halfDays: 0 }).verdict).toBeNull();
  });

  it('is not asked of money, nor of the agglomeration that acts by law', () => {
    for (const regime of regimes)
      for (const scale of ['AGGLOMERATION', 'POLE', 'PARTNER'] as const) {
        const found = of([peer('a', 10)], { scale, commune: commune({ regime }) });
        const isLaw = regime === 'TRANSFERRED' && scale === 'AGGLOMERATION';
        expect([found.check, found.answer]).toEqual(['T6', isLaw ? 'NOT_APPLICABLE' : 'FALSE']);
      }
    expect(of([lower()], { role: 'CO_FUNDING' }).answer).toBe('NOT_APPLICABLE');
  });
});
