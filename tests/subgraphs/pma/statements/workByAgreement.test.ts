import fc from 'fast-check';
import type { ChainAgreement } from '#pma/agreements/chain.js';
import type { DoneMonth } from '#pma/allocations/doneHalfDays.js';
import { chained } from '#pma/statements/workByAgreement.js';
import { describe, expect, it } from '#tests/support/suite.js';

const agreement = (
  id: string,
  provider: string,
  receiver: string,
  days: Partial<Pick<ChainAgreement, 'startsOn' | 'endsOn'>> = {},
): ChainAgreement => ({
  ...{ id, kind: 'PROVISION', provider, receiver, technicianId: null, startsOn: '2020-01-01', endsOn: null },
  ...days,
});
const work: DoneMonth = {
  ...{ pole: 'pole', allocationId: 'a', technicianId: 't', employer: 'member', pilot: '62498' },
  ...{ month: '2026-11', halfDays: 4, from: '2026-11-01', until: '2026-11-30' },
};
const idsOf = (agreements: readonly ChainAgreement[], row = work) => chained([row], agreements)[0]?.way.agreementIds;

describe('the work of a month', () => {
  it('goes through each agreement of its chain once, from the employer to the commune', () => {
    const chain = [
      agreement('1', 'member', 'pole'),
      agreement('2', 'pole', 'agglomeration'),
      agreement('3', 'agglomeration', '62498'),
    ];
    expect(idsOf(chain)).toEqual(['1', '2', '3']);
    expect(chained([work], chain)[0]?.way.handedOnBy).toBe('agglomeration');
  });

  it('goes to the later of two agreements when one takes the other’s place within the month, never to both', () => {
    const before = agreement('1', 'member', '62498', { endsOn: '2026-11-12' });
    const after = agreement('2', 'member', '62498', { startsOn: '2026-11-13' });
    expect(idsOf([before, after])).toEqual(['2']);
    expect(idsOf([before, after], { ...work, until: '2026-11-10' })).toEqual(['1']);
    expect(idsOf([before])).toEqual(['1']);
  });

  it('goes to none where nothing led to the commune on any day, or the allocation has no day in the month', () => {
    expect(idsOf([agreement('1', 'member', 'pole')])).toEqual([]);
    expect(idsOf([agreement('1', 'member', '62498', { startsOn: '2026-12-01' })])).toEqual([]);
    expect(idsOf([agreement('1', 'member', '62498')], { ...work, until: '2026-10-20' })).toEqual([]);
  });

  it('reaches the commune by one agreement alone, whatever others there are', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((at) => `2026-11-${String(at).padStart(2, '0')}`);
    const body = fc.constantFrom('member', 'pole', 'agglomeration');
    const many = fc.array(
      fc.tuple(body, fc.constantFrom('pole', 'agglomeration', '62498'), day, fc.option(day, { nil: null })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(many, (given) => {
        const agreements = given.map(([provider, receiver, startsOn, endsOn], at) =>
          agreement(String(at), provider, receiver, { startsOn, endsOn }),
        );
        const ids = idsOf(agreements) ?? [];
        const last = agreements.filter(({ id, receiver }) => ids.includes(id) && receiver === '62498');
        expect(last.length).toBe(ids.length === 0 ? 0 : 1);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
