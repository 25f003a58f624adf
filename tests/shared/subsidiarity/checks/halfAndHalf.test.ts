import { halfAndHalf } from '#shared/subsidiarity/checks/halfAndHalf.js';
import type { Deed } from '#shared/subsidiarity/Deed.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, truths } from '../deed.js';
import { commune } from '../situations.js';

const rules = rulesOn('2026-11-23');
const of = (more: Partial<Deed>) => halfAndHalf(deed(more), rules);
const share = (above: number, more: Partial<Deed> = {}) =>
  of({ effort: { above, below: 100 - above, quantity: null }, ...more });

describe('T4, half and half', () => {
  it('holds up to half, under conditions up to four fifths, and is in the commune’s place beyond', () => {
    const found = [0, 50, 51, 80, 81, 100].map((above) => {
      const { check, answer, verdict, conditions } = share(above);
      return [check, above, answer, verdict, ...conditions];
    });
    expect(found).toEqual([
      ['T4', 0, 'TRUE', null],
      ['T4', 50, 'TRUE', null],
      ['T4', 51, 'TRUE', null, 'REASON', 'UPSKILLING'],
      ['T4', 80, 'TRUE', null, 'REASON', 'UPSKILLING'],
      ['T4', 81, 'FALSE', 'SUBSTITUTION'],
      ['T4', 100, 'FALSE', 'SUBSTITUTION'],
    ]);
  });

  it('owes what is not there yet: an end, and a clause', () => {
    expect(share(60, { until: null }).conditions).toEqual(['REASON', 'END', 'UPSKILLING']);
    expect(share(60, { hasUpskilling: true }).conditions).toEqual(['REASON']);
    expect(share(60, { until: null, hasUpskilling: true }).conditions).toEqual(['REASON', 'END']);
  });

  it('lets small communes have up to nine tenths, with an end', () => {
    const small = (above: number, more: Partial<Deed>) => {
      const { check, answer, verdict, conditions } = share(above, more);
      expect(check).toBe('T4');
      return [answer, verdict, ...conditions];
    };
    expect(small(90, { allSmall: 'TRUE' })).toEqual(['TRUE', null, 'REASON', 'UPSKILLING']);
    expect(small(91, { allSmall: 'TRUE' })).toEqual(['FALSE', 'SUBSTITUTION']);
    expect(small(81, { allSmall: 'UNKNOWN' })).toEqual(['UNKNOWN', 'INDETERMINATE']);
    expect(small(91, { allSmall: 'UNKNOWN' })).toEqual(['FALSE', 'SUBSTITUTION']);
    // What exists without an end has none; what is proposed can be given one.
    expect(small(81, { allSmall: 'TRUE', until: null })).toEqual(['FALSE', 'SUBSTITUTION']);
    expect(small(81, { allSmall: 'TRUE', until: null, proposed: true })).toEqual([
      'TRUE',
      null,
      'REASON',
      'END',
      'UPSKILLING',
    ]);
    expect(small(81, { allSmall: 'FALSE', until: null, proposed: true })).toEqual(['FALSE', 'SUBSTITUTION']);
    expect(small(81, { allSmall: 'UNKNOWN', until: null })).toEqual(['FALSE', 'SUBSTITUTION']);
  });

  it('is unknown where what a silent scale may have promised would change the answer, and only there', () => {
    const promised = (above: number, unheard: number, more: Partial<Deed> = {}) => {
      const { answer, verdict, conditions, counterfactuals } = of({
        effort: { above, below: 100 - above, quantity: null, unheard },
        ...more,
      });
      return [answer, verdict, conditions.length, counterfactuals.length];
    };
    // Of peers it would take the place: 20 of them beside 30 from above come to half, one more to above it.
    expect(promised(30, 20)).toEqual(['TRUE', null, 0, 0]);
    expect(promised(30, 21)).toEqual(['UNKNOWN', 'INDETERMINATE', 0, 0]);
    expect(promised(60, 20)).toEqual(['TRUE', null, 2, 1]);
    expect(promised(60, 21)).toEqual(['UNKNOWN', 'INDETERMINATE', 0, 1]);
    // One condition more is another answer.
    expect(promised(45, 10, { hasUpskilling: true })).toEqual(['UNKNOWN', 'INDETERMINATE', 0, 0]);
    // All that peers bring may be in its place, down to none.
    expect(of({ effort: { above: 3, below: 1, quantity: null, unheard: 1 } }).answer).toBe('UNKNOWN');
    // Nothing bounds what a scale gave to a support that exists; what is too much already is so all the same.
    expect(promised(0, Number.POSITIVE_INFINITY)).toEqual(['UNKNOWN', 'INDETERMINATE', 0, 0]);
    expect(promised(85, Number.POSITIVE_INFINITY)).toEqual(['FALSE', 'SUBSTITUTION', 0, 2]);
    expect(promised(85, 15)).toEqual(['FALSE', 'SUBSTITUTION', 0, 2]);
  });

  it('is no substitution yet while peers may have brought what was not heard', () => {
    const exchanged = (above: number, unheardBelow: number) =>
      of({ effort: { above, below: 100 - above, quantity: null, unheardBelow } }).answer;
    // 85 of 85 + 15 + 6 is more than four fifths, and with one peer’s half-day more it is not certain.
    expect(exchanged(85, 6)).toBe('FALSE');
    expect(exchanged(85, 7)).toBe('UNKNOWN');
    expect(exchanged(85, Number.POSITIVE_INFINITY)).toBe('UNKNOWN');
    expect(exchanged(50, Number.POSITIVE_INFINITY)).toBe('TRUE');
  });

  it('is not measured of money, of what is done by law, nor under a mandate', () => {
    const lifted: readonly Partial<Deed>[] = [
      { role: 'CO_FUNDING' },
      { commune: commune({ regime: 'TRANSFERRED' }) },
      { mandate: 'TRUE' },
    ];
    for (const more of lifted) expect(share(99, more)).toMatchObject({ check: 'T4', answer: 'NOT_APPLICABLE' });
    expect(of({ role: 'CO_FUNDING', effort: { above: null, below: null, quantity: null } }).verdict).toBeNull();
  });

  it('is no substitution yet while a law or a mandate may lift it', () => {
    for (const mandate of truths)
      for (const regime of ['COMMUNAL', 'DELEGATED', 'UNKNOWN'] as const) {
        const { check, verdict } = share(95, { mandate, commune: commune({ regime }) });
        expect(check).toBe('T4');
        const isSure = mandate === 'FALSE' && regime !== 'UNKNOWN';
        expect(verdict).toBe(mandate === 'TRUE' ? null : isSure ? 'SUBSTITUTION' : 'INDETERMINATE');
      }
  });

  it('is unknown while one side’s effort is', () => {
    for (const effort of [
      { above: null, below: 4, quantity: 20 },
      { above: 4, below: null, quantity: 20 },
    ])
      expect(of({ effort })).toMatchObject({ check: 'T4', answer: 'UNKNOWN', verdict: 'INDETERMINATE' });
  });

  const missing = (effort: Deed['effort'], more: Partial<Deed> = {}) =>
    of({ effort, ...more }).counterfactuals.map((one) => (one.kind === 'OWN_EFFORT' ? [one.share, one.halfDays] : []));

  it('says how much more of the communes’ side it would take, as long as the need is advised on', () => {
    // Q/2 − O, Q/5 − O, Q/10 − O, rounded up, none below zero.
    expect(missing({ above: 18, below: 2, quantity: 20 })).toEqual([
      [50, 8],
      [80, 2],
    ]);
    expect(missing({ above: 21, below: 0, quantity: 21 })).toEqual([
      [50, 11],
      [80, 5],
      [90, 3],
    ]);
    expect(missing({ above: 14, below: 6, quantity: 20 })).toEqual([[50, 4]]);
    expect(missing({ above: 400, below: 0, quantity: 400 })).toEqual([
      [50, 200],
      [80, 80],
      [90, 40],
    ]);
  });

  it('… and of a support that exists, whose part from above stays', () => {
    // A − O, A/4 − O, A/9 − O.
    expect(missing({ above: 18, below: 1, quantity: null })).toEqual([
      [50, 17],
      [80, 4],
      [90, 1],
    ]);
    expect(missing({ above: 19, below: 1, quantity: null }, { mandate: 'UNKNOWN' })).toEqual([
      [50, 18],
      [80, 4],
      [90, 2],
    ]);
    expect(missing({ above: 85, below: 15, quantity: null }, { allSmall: 'UNKNOWN' })).toEqual([
      [50, 70],
      [80, 7],
    ]);
    expect(missing({ above: 10, below: 10, quantity: null })).toEqual([]);
  });
});
