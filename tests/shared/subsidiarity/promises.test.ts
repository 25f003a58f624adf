import { advise } from '#shared/subsidiarity/advise.js';
import type { NeedSituation } from '#shared/subsidiarity/NeedSituation.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, need, offer, silent, word } from './situations.js';

/** A need of ten half-days that peers give whole, while the pole is silent, whose help the commune has consented to. */
const promised = (more: Partial<NeedSituation> = {}) =>
  advise(
    need({
      kind: 'ENGINEERING',
      quantity: 20,
      own: 2,
      inhabitants: 0,
      communes: [commune({ words: [word('PEERS', 'ADVICE'), word('AGGLOMERATION', 'ADVICE')] })],
      offers: [offer('PEERS', 18), offer('AGGLOMERATION', 0), silent('POLE')],
      unheard: ['POLE'],
      ...more,
    }),
  );

describe('what a silent scale may have promised', () => {
  it('is unknown where peers would give less for it, and the scale is told as missing', () => {
    const advice = promised();
    expect(advice.verdict).toBe('INDETERMINATE');
    expect(advice.missing).toContainEqual({ what: 'SCALE', commune: null, scale: 'POLE', provider: null });
    expect(promised({ unheard: [] }).held).not.toContain('INDETERMINATE');
    expect(promised({ unheard: [] }).missing).toEqual([]);
  });

  it('is missing for one commune of two, where the other’s competence is transferred', () => {
    const communes = [
      commune({ words: [word('PEERS', 'ADVICE')] }),
      commune({ insee: '62498', regime: 'TRANSFERRED', words: [word('PEERS', 'ADVICE')] }),
    ];
    expect(promised({ communes }).missing).toContainEqual({
      what: 'SCALE',
      commune: null,
      scale: 'POLE',
      provider: null,
    });
  });

  it('changes nothing where no peer is asked, or where even all of it were no more than half', () => {
    const covered = promised({ own: 10, offers: [offer('AGGLOMERATION', 10, { provider: call }), silent('POLE')] });
    expect(covered.missing).toEqual([]);
    expect(covered.held).not.toContain('INDETERMINATE');
    expect(promised({ own: 10 }).held).not.toContain('INDETERMINATE');
  });
});

describe('money for what is no facility', () => {
  const money = (more: Partial<NeedSituation>) =>
    advise(need({ kind: 'CO_FUNDING', quantity: 1_000, own: 0, offers: [offer('AGGLOMERATION', 0)], ...more }));

  it('is unlawful whether the plan was received or not, and other roles are named', () => {
    for (const maxCents of [null, 0, 5_000]) {
      const { verdict, counterfactuals } = money({ coFunding: { object: 'OTHER', maxCents } });
      expect(verdict).toBe('UNLAWFUL');
      expect(counterfactuals).toContainEqual({ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] });
    }
    expect(money({ coFunding: { object: 'FACILITY', maxCents: null } }).verdict).toBe('INDETERMINATE');
    expect(money({ coFunding: { object: 'OTHER', maxCents: null }, offers: [silent('AGGLOMERATION')] }).verdict).toBe(
      'INDETERMINATE',
    );
  });
});
