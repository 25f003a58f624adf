import { advise, gapOf } from '#shared/subsidiarity/advise.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import { assess } from '#shared/subsidiarity/assess.js';
import { needKinds } from '#shared/subsidiarity/roles.js';
import type { SupportSituation } from '#shared/subsidiarity/SupportSituation.js';
import { coordinationScale } from '#shared/subsidiarity/scalesAbove.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, loos, need, offer, support, word } from './situations.js';

const consenting = commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] });
const lots = (...rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([lot, month, halfDays]) => ({ lot, month, halfDays }));

describe('what is told of a need and makes little sense', () => {
  it('counts inhabitants for facilitation alone, and is never lacking less than nothing', () => {
    const gaps = needKinds.map((kind) => [kind, gapOf(need({ kind, quantity: 20, own: 6, inhabitants: 4 }))]);
    expect(Object.fromEntries(gaps)).toEqual({
      PEER_EXCHANGE: 14,
      ENGINEERING: 14,
      FACILITATION: 10,
      TRAINING: 14,
      CO_FUNDING: 14,
      VISIBILITY: 14,
    });
    expect(gapOf(need({ quantity: 0 }))).toBe(0);
    expect(gapOf(need({ quantity: 5, own: 50 }))).toBe(0);
  });

  it('a window in the past: months that are over give nothing to anybody', () => {
    const past = need({
      from: '2026-09-01',
      until: '2026-10-31',
      communes: [consenting],
      offers: [offer('AGGLOMERATION', 0, { lots: lots(['a', '2026-10', 20]) })],
    });
    expect(advise(past)).toMatchObject({ verdict: 'UNMET', parts: [], uncovered: 10 });
    const turn = advise(past).steps.find((step) => step.name === 'WATERFALL' && step.provider === call);
    expect(turn).toMatchObject({ outcome: 'HAS_NOTHING', had: 0, taken: 0 });
    const both = lots(['a', '2026-10', 20], ['a', '2026-11', 20]);
    const running = { ...past, offers: [offer('AGGLOMERATION', 0, { lots: both })] };
    expect(advise(running)).toMatchObject({ verdict: 'SUPPORT', uncovered: 0 });
  });

  it('a regime that changes within the window is that of the day one asks', () => {
    const offers = [offer('AGGLOMERATION', 30)];
    const of = (regime: 'COMMUNAL' | 'TRANSFERRED') =>
      advise(need({ communes: [{ ...consenting, regime, words: [] }], offers })).verdict;
    expect([of('COMMUNAL'), of('TRANSFERRED')]).toEqual(['AWAITING_CONSENT', 'LEGAL_ROLE']);
  });

  it('a project over three agglomerations asks each for its own members, and meets at the pole', () => {
    const words = [word('AGGLOMERATION', 'CO_FACILITATION')];
    const communes = ['1', '2', '3'].map((insee) => commune({ insee, agglomeration: `siren ${insee}`, words }));
    const offers = ['3', '1', '2'].map((insee) =>
      offer('AGGLOMERATION', 9, { provider: `siren ${insee}`, serves: [insee] }),
    );
    const advice = advise(need({ communes, offers, quantity: 21 }));
    expect(advice.coordination).toBe('POLE');
    // Eleven half-days: the lead and the first one more than the last.
    expect(advice.parts.map(({ provider, amount }) => [provider, amount])).toEqual([
      ['siren 1', 4],
      ['siren 2', 4],
      ['siren 3', 3],
    ]);
    // Two that are known to differ are enough to know.
    expect(coordinationScale([call, 'another', null])).toBe('POLE');
    expect(coordinationScale([null, null])).toBeNull();
    expect(coordinationScale([])).toBe('COMMUNE');
  });

  it('one lot told twice is given once, and as the lesser where it was told differently', () => {
    const twice = lots(['a', '2026-12', 4], ['a', '2026-12', 4]);
    const one = offer('AGGLOMERATION', 0, { lots: twice });
    expect(advise(need({ communes: [consenting], offers: [one] }))).toMatchObject({
      parts: [{ amount: 4 }],
      uncovered: 6,
    });
    const [more, less] = [6, 5].map((halfDays) =>
      offer('AGGLOMERATION', 0, { lots: lots(['a', '2026-12', halfDays]) }),
    );
    for (const offers of [
      [more, less],
      [less, more],
    ]) {
      const needs = offers.flatMap((own, place) =>
        own ? [need({ id: `${place}`, communes: [consenting], offers: [own] })] : [],
      );
      const { needs: advised } = adviseProject(needs);
      expect(advised.map(({ uncovered }) => uncovered)).toEqual([5, 10]);
    }
  });

  it('less than nothing is free nowhere', () => {
    const offers = [offer('AGGLOMERATION', 0, { lots: lots(['a', '2026-12', -5], ['b', '2026-12', 4]) })];
    expect(advise(need({ communes: [consenting], offers })).parts).toMatchObject([{ amount: 4 }]);
    expect(advise(need({ communes: [consenting], offers: [offer('AGGLOMERATION', -5)] })).verdict).toBe('UNMET');
  });

  it('what who could not see the need says of its lots counts for nothing', () => {
    const offers = [offer('AGGLOMERATION', 30, { state: 'UNKNOWN' })];
    expect(advise(need({ communes: [consenting], offers }))).toMatchObject({ verdict: 'INDETERMINATE', parts: [] });
  });
});

describe('what is told of a support', () => {
  it('that the commune refused lacks nothing that could not still be made', () => {
    const communes = [commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION', 'REFUSED')] })];
    const refused = support({ communes, state: 'REFUSED', chain: 'FALSE', enforceable: 'UNKNOWN' });
    expect(assess(refused)).toMatchObject({
      verdict: 'UNMET_BY_CHOICE',
      conditions: ['AGREEMENTS', 'ENFORCEABLE_ACTS'],
    });
    expect(assess({ ...refused, state: 'OFFERED' }).verdict).toBe('UNMET_BY_CHOICE');
    for (const state of ['CONSENTED', 'ACTIVE', 'CLOSED', 'INTERRUPTED'] as const)
      expect(assess({ ...refused, state }).verdict).toBe('UNLAWFUL');
  });

  it('a mandate is one commune’s, binds from its day to its last, and needs both', () => {
    const words = [word('AGGLOMERATION', 'CARRYING')];
    const mandate = { commune: loos, enforceableFrom: '2026-11-23', until: '2026-11-23' };
    const of = (mandates: SupportSituation['mandates']) =>
      assess(support({ role: 'CARRYING', communes: [commune({ words })], mandates })).verdict;
    expect(of([mandate])).toBe('CARRYING_CONSENTED');
    expect(of([{ ...mandate, commune: '62413' }, mandate])).toBe('CARRYING_CONSENTED');
    expect(of([{ ...mandate, commune: '62413' }])).toBe('SUBSTITUTION');
    expect(of([{ ...mandate, enforceableFrom: null }])).toBe('SUBSTITUTION');
    expect(of([{ ...mandate, until: null }])).toBe('SUBSTITUTION');
    expect(of([{ ...mandate, enforceableFrom: '2026-11-24' }])).toBe('SUBSTITUTION');
    expect(of([{ ...mandate, until: '2026-11-22' }])).toBe('SUBSTITUTION');
    expect(of(null)).toBe('INDETERMINATE');
  });

  it('work after a no that cannot be seen is neither done nor not done', () => {
    const communes = [commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION', 'WITHDRAWN')] })];
    expect(assess(support({ communes, workedAfterRefusal: null })).verdict).toBe('INDETERMINATE');
    expect(assess(support({ communes, workedAfterRefusal: ['62413'] })).verdict).toBe('UNMET_BY_CHOICE');
  });

  it('is small only where every commune is', () => {
    const words = [word('AGGLOMERATION', 'CO_FACILITATION')];
    const of = (...smalls: readonly ('TRUE' | 'FALSE' | 'UNKNOWN')[]) =>
      assess(
        support({
          communes: smalls.map((small, place) => commune({ insee: `${place}`, small, words })),
          effort: { above: 17, below: 3 },
        }),
      ).verdict;
    expect([of('TRUE'), of('TRUE', 'TRUE'), of('TRUE', 'FALSE'), of('TRUE', 'UNKNOWN')]).toEqual([
      'SUPPORT_WITH_CONDITIONS',
      'SUPPORT_WITH_CONDITIONS',
      'SUBSTITUTION',
      'INDETERMINATE',
    ]);
  });
});
