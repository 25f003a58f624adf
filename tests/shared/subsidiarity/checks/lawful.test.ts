import type { Evidence } from '#shared/subsidiarity/CommuneStanding.js';
import { lawful } from '#shared/subsidiarity/checks/lawful.js';
import type { Deed } from '#shared/subsidiarity/Deed.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed, truths } from '../deed.js';

const row: Evidence = { scale: 'POLE', entity: 'Allocation', id: '1', asOf: '2026-11-01' };
const told = (more: Partial<Deed>) => {
  const { check, answer, verdict, conditions, evidence } = lawful(deed({ evidence: [row], ...more }));
  expect(check).toBe('T8');
  expect(evidence).toEqual([row]);
  return [answer, verdict, ...conditions];
};

describe('T8, lawful', () => {
  it('wants acts that bind and a complete chain of agreements of what exists', () => {
    for (const chain of truths)
      for (const enforceable of truths) {
        const both = [chain, enforceable];
        const expected = both.includes('FALSE')
          ? ['FALSE', 'UNLAWFUL']
          : both.includes('UNKNOWN')
            ? ['UNKNOWN', 'INDETERMINATE']
            : ['TRUE', null];
        expect(told({ chain, enforceable })).toEqual(expected);
      }
  });

  it('… and asks for them where it is only proposed', () => {
    for (const chain of truths)
      for (const enforceable of truths)
        expect(told({ proposed: true, chain, enforceable })).toEqual([
          'TRUE',
          null,
          ...(chain === 'TRUE' ? [] : ['AGREEMENTS']),
          ...(enforceable === 'TRUE' ? [] : ['ENFORCEABLE_ACTS']),
        ]);
    expect(told({ proposed: true, scale: 'POLE', withinInterest: 'UNKNOWN', chain: 'FALSE' })).toEqual([
      'UNKNOWN',
      'INDETERMINATE',
      'AGREEMENTS',
    ]);
  });

  it('holds the pole, and nobody else, to its metropolitan interest', () => {
    for (const scale of scalesAbove)
      for (const proposed of [true, false]) {
        const verdicts = truths.map((withinInterest) => told({ scale, proposed, withinInterest })[1]);
        expect(verdicts).toEqual(scale === 'POLE' ? [null, 'UNLAWFUL', 'INDETERMINATE'] : [null, null, null]);
      }
  });

  const money = (object: 'FACILITY' | 'OTHER' | null, amountCents: number, maxCents: number | null) =>
    lawful(deed({ role: 'CO_FUNDING', coFunding: { object, amountCents, maxCents } }));

  it('lets money be given for a facility, up to the cap', () => {
    expect(money('FACILITY', 100, 100)).toMatchObject({ answer: 'TRUE', verdict: null, counterfactuals: [] });
    expect(money('FACILITY', 101, 100)).toMatchObject({
      answer: 'FALSE',
      verdict: 'UNLAWFUL',
      counterfactuals: [{ kind: 'LAWFUL_AMOUNT', cents: 100 }],
    });
    expect(money('FACILITY', 1, null)).toMatchObject({ answer: 'UNKNOWN', counterfactuals: [] });
    expect(money(null, 101, 100)).toMatchObject({ answer: 'UNKNOWN', counterfactuals: [] });
  });

  it('names other roles where money is asked for something else', () => {
    for (const maxCents of [100, null])
      expect(money('OTHER', 1, maxCents)).toMatchObject({
        verdict: 'UNLAWFUL',
        counterfactuals: [{ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] }],
      });
  });
});
