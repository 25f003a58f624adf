import { advise } from '#shared/subsidiarity/advise.js';
import { assess } from '#shared/subsidiarity/assess.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, loos, need, offer, silent, support, word } from './situations.js';

const facilitator = offer('AGGLOMERATION', 14);
const consenting = commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] });

describe('who should act', () => {
  it('1: what the commune and its inhabitants bring is enough', () => {
    expect(advise(need({ own: 12, inhabitants: 8 }))).toMatchObject({ verdict: 'COMMUNE_ALONE', gap: 0, parts: [] });
  });

  it('1: … whoever is down', () => {
    const offers = [silent('AGGLOMERATION'), silent('POLE')];
    expect(advise(need({ own: 12, inhabitants: 8, offers })).verdict).toBe('COMMUNE_ALONE');
  });

  it('2: the agglomeration gives half, with the executive’s consent', () => {
    const advice = advise(need({ offers: [facilitator], communes: [consenting] }));
    expect(advice.verdict).toBe('SUPPORT');
    expect(advice.parts).toMatchObject([
      { commune: loos, scale: 'AGGLOMERATION', provider: call, role: 'CO_FACILITATION', amount: 10 },
    ]);
    expect(advice.uncovered).toBe(0);
  });

  it('2: … and without it waits for a word, and says whose', () => {
    const advice = advise(need({ offers: [facilitator] }));
    expect(advice.verdict).toBe('AWAITING_CONSENT');
    expect(advice.counterfactuals).toContainEqual({
      kind: 'CONSENT',
      commune: loos,
      scale: 'AGGLOMERATION',
      role: 'CO_FACILITATION',
      body: 'EXECUTIVE',
      council: null,
    });
  });

  it('6: money for a facilitation is unlawful, and half-days are named instead', () => {
    const advice = advise(
      need({
        kind: 'CO_FUNDING',
        quantity: 500_000,
        own: 100_000,
        inhabitants: 0,
        offers: [offer('AGGLOMERATION', 0, { lots: [] })],
        communes: [commune({ words: [word('AGGLOMERATION', 'CO_FUNDING')] })],
        coFunding: { object: 'OTHER', maxCents: 250_000 },
      }),
    );
    expect(advice.verdict).toBe('UNLAWFUL');
    expect(advice.counterfactuals).toContainEqual({ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] });
  });

  it('7: what a scale above would say does not matter once the gap is covered', () => {
    const whole = advise(need({ offers: [facilitator, offer('POLE', 30)], communes: [consenting] }));
    const poleDown = advise(need({ offers: [facilitator, silent('POLE')], communes: [consenting] }));
    expect(poleDown).toMatchObject({ verdict: 'SUPPORT', parts: whole.parts });
  });

  it('7: a lower scale that cannot be asked is no step up', () => {
    const advice = advise(need({ offers: [silent('AGGLOMERATION'), offer('POLE', 30)] }));
    expect(advice).toMatchObject({ verdict: 'INDETERMINATE', parts: [] });
    expect(advice.missing).toEqual([{ what: 'SCALE', commune: loos, scale: 'AGGLOMERATION', provider: call }]);
  });

  it('11: nine tenths from above is in the place of the commune; it says how much more it would take', () => {
    const advice = advise(
      need({ own: 2, inhabitants: 0, offers: [offer('AGGLOMERATION', 18)], communes: [consenting] }),
    );
    expect(advice.verdict).toBe('SUBSTITUTION');
    const efforts = advice.counterfactuals.filter(({ kind }) => kind === 'OWN_EFFORT');
    expect(efforts).toEqual([
      { kind: 'OWN_EFFORT', share: 50, halfDays: 8 },
      { kind: 'OWN_EFFORT', share: 80, halfDays: 2 },
    ]);
  });

  it('11: … yet possible under conditions where every commune is small', () => {
    const small = { ...consenting, small: 'TRUE' as const };
    const advice = advise(need({ own: 2, inhabitants: 0, offers: [offer('AGGLOMERATION', 18)], communes: [small] }));
    expect(advice.verdict).toBe('SUPPORT_WITH_CONDITIONS');
    expect(advice.conditions).toEqual(['REASON', 'UPSKILLING']);
  });
});

describe('is it in the place of the commune', () => {
  it('3: the pole helps although the agglomeration could', () => {
    const lower = [
      { scale: 'AGGLOMERATION', provider: call, capacity: 14, refused: 'FALSE', from: '2026-12' },
    ] as const;
    const words = [word('POLE', 'CO_FACILITATION')];
    const found = assess(support({ scale: 'POLE', lower, communes: [commune({ words })] }));
    expect(found.verdict).toBe('PROXIMITY');
    expect(found.counterfactuals).toEqual([
      { kind: 'LOWER_SCALE', scale: 'AGGLOMERATION', provider: call, from: '2026-12' },
    ]);
  });

  it('4: the agglomeration carries what is the commune’s, without a mandate', () => {
    const role = 'CARRYING' as const;
    const communes = [commune({ words: [word('AGGLOMERATION', role)] })];
    expect(assess(support({ role, communes })).verdict).toBe('SUBSTITUTION');
  });

  it('4: … with one, until its last day, whatever the share', () => {
    const role = 'CARRYING' as const;
    const communes = [commune({ words: [word('AGGLOMERATION', role)] })];
    const mandates = [{ commune: loos, enforceableFrom: '2026-01-01', until: '2026-11-23' }];
    const mandated = support({ role, communes, mandates, effort: { above: 99, below: 1 } });
    expect(assess(mandated).verdict).toBe('CARRYING_CONSENTED');
    expect(assess({ ...mandated, day: '2026-11-24' }).verdict).toBe('SUBSTITUTION');
    expect(assess({ ...mandated, day: '2025-12-31' }).verdict).toBe('SUBSTITUTION');
  });

  it('5: collecting waste is the agglomeration’s by law', () => {
    const communes = [commune({ regime: 'TRANSFERRED', words: [word('AGGLOMERATION', 'CO_FACILITATION')] })];
    const collected = support({ communes, effort: { above: 40, below: 0 } });
    expect(assess(collected)).toMatchObject({ verdict: 'LEGAL_ROLE', conditions: [] });
    expect(assess({ ...collected, actsOnInhabitants: true })).toMatchObject({
      verdict: 'LEGAL_ROLE',
      conditions: ['RELAY'],
    });
  });
});
