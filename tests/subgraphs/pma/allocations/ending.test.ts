import fc from 'fast-check';
import { type Basis, decidedEnd, endingOf } from '#pma/allocations/ending.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const basis = (given: Partial<Basis>): Basis => ({
  consent: 'GRANTED',
  consentedOnce: true,
  consentOver: null,
  agreementUntil: null,
  chainOver: null,
  until: '2027-06-30',
  ...given,
});

describe('a running allocation', () => {
  it.each([
    [{}, null],
    [{ consent: 'WITHDRAWN' }, { on: today, reason: 'CONSENT_WITHDRAWN' }],
    [{ consent: 'REFUSED' }, { on: today, reason: 'CONSENT_REFUSED' }],
    [
      { consent: null, consentOver: '2026-11-20' },
      { on: '2026-11-20', reason: 'CONSENT_OVER' },
    ],
    [{ consent: null }, { on: today, reason: 'CONSENT_REPLACED' }],
    [{ agreementUntil: today }, null],
    [{ agreementUntil: '2026-11-22' }, { on: '2026-11-22', reason: 'AGREEMENT_OVER' }],
    [{ chainOver: '2026-11-21' }, { on: '2026-11-21', reason: 'AGREEMENT_OVER' }],
    [
      { agreementUntil: '2026-11-22', chainOver: '2026-11-10', consent: 'WITHDRAWN' },
      { on: '2026-11-10', reason: 'AGREEMENT_OVER' },
    ],
    [
      { agreementUntil: '2026-11-22', consent: null, consentOver: '2026-11-05' },
      { on: '2026-11-05', reason: 'CONSENT_OVER' },
    ],
    [
      { consent: 'WITHDRAWN', until: '2026-10-31' },
      { on: '2026-10-31', reason: 'CONSENT_WITHDRAWN' },
    ],
    [{ consent: null, consentedOnce: false }, null],
    [{ consent: 'REFUSED', consentedOnce: false }, null],
  ] as [Partial<Basis>, object | null][])('with %j ends as %j', (given, ending) => {
    expect(endingOf(basis(given), today)).toEqual(ending);
  });

  it('never ends on a day to come', () => {
    const day = fc.constantFrom('2026-11-20', '2026-11-22');
    const any = fc.record({
      consent: fc.constantFrom('GRANTED' as const, 'REFUSED' as const, 'WITHDRAWN' as const, null),
      consentedOnce: fc.boolean(),
      consentOver: fc.option(day),
      agreementUntil: fc.option(fc.constantFrom('2026-11-22', today, '2027-01-01')),
      chainOver: fc.option(day),
      until: fc.constantFrom('2026-11-01', today, '2027-01-01'),
    });
    fc.assert(
      fc.property(any, (one) => {
        const ending = endingOf(one, today);
        if (ending !== null) expect(ending.on <= today && ending.on <= one.until).toBe(true);
        // Nothing that still rests on both words ends.
        if (one.consent === 'GRANTED' && one.chainOver === null && (one.agreementUntil ?? today) >= today)
          expect(ending).toBeNull();
      }),
    );
  });

  it('that its pole ends late ended on its last day', () => {
    expect(decidedEnd('2026-10-31', today)).toEqual({ on: '2026-10-31', reason: 'DECIDED' });
    expect(decidedEnd('2026-12-31', today)).toEqual({ on: today, reason: 'DECIDED' });
  });
});
