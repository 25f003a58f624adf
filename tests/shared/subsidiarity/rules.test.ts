import { advise } from '#shared/subsidiarity/advise.js';
import { assess } from '#shared/subsidiarity/assess.js';
import { defaultRole, lighterRole, needKinds, roles } from '#shared/subsidiarity/roles.js';
import { rulesOf, rulesOn } from '#shared/subsidiarity/rules.js';
import { coordinationScale } from '#shared/subsidiarity/scalesAbove.js';
import { all, any } from '#shared/subsidiarity/Truth.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { call, commune, need, offer, silent, support, word } from './situations.js';

describe('the rule of a day', () => {
  it('is dated, by name, and there is none by a name that nobody gave', () => {
    expect(rulesOn('2026-11-23').version).toBe('rules@1');
    expect(rulesOn('1999-01-01').version).toBe('rules@1');
    expect(rulesOf('rules@1')).toBe(rulesOn('2026-11-23'));
    expect(rulesOf('rules@0')).toBeUndefined();
    // The text's own figures.
    expect(rulesOn('2026-11-23')).toEqual({
      version: 'rules@1',
      since: '2017-01-01',
      even: 50,
      most: 80,
      mostForSmall: 90,
      upskillingBeyond: 20,
      smallUnder: 2_000,
    });
  });

  it('is the last that had begun, and before the first the first', () => {
    const [first] = [rulesOn('2026-11-23')];
    const second = { ...first, version: 'rules@2', since: '2027-01-01' };
    const third = { ...first, version: 'rules@3', since: '2028-01-01' };
    const days = ['1999-01-01', '2017-01-01', '2026-12-31', '2027-01-01', '2028-06-01'];
    expect(days.map((day) => rulesOn(day, [first, second, third]).version)).toEqual([
      'rules@1',
      'rules@1',
      'rules@1',
      'rules@2',
      'rules@3',
    ]);
  });

  it('is told with every answer, and decides it', () => {
    const stricter = { ...rulesOn('2026-11-23'), version: 'stricter', even: 40, most: 45, mostForSmall: 45 };
    expect(assess(support())).toMatchObject({ rules: 'rules@1', verdict: 'SUPPORT' });
    expect(assess(support(), stricter)).toMatchObject({ rules: 'stricter', verdict: 'SUBSTITUTION' });
  });
});

it('goes from role to lighter role without ever making work of money', () => {
  expect(roles.map(lighterRole)).toEqual([
    null,
    'VISIBILITY',
    'PEER_EXCHANGE',
    'TOOLING_TRAINING',
    'ADVICE',
    null,
    'CO_FACILITATION',
    'SECONDMENT',
    'CO_CARRYING',
  ]);
});

it('knows of several facts what is sure', () => {
  expect([all([]), all(['TRUE', 'UNKNOWN']), all(['UNKNOWN', 'FALSE'])]).toEqual(['TRUE', 'UNKNOWN', 'FALSE']);
  expect([any([]), any(['FALSE', 'UNKNOWN']), any(['UNKNOWN', 'TRUE'])]).toEqual(['FALSE', 'UNKNOWN', 'TRUE']);
});

it('serves each kind of need in the least intense role that suffices', () => {
  const served = needKinds.map((kind) => [kind, defaultRole(kind, false), defaultRole(kind, true)]);
  expect(served).toEqual([
    ['PEER_EXCHANGE', 'PEER_EXCHANGE', 'PEER_EXCHANGE'],
    ['ENGINEERING', 'ADVICE', 'SECONDMENT'],
    ['FACILITATION', 'CO_FACILITATION', 'SECONDMENT'],
    ['TRAINING', 'TOOLING_TRAINING', 'TOOLING_TRAINING'],
    ['CO_FUNDING', 'CO_FUNDING', 'CO_FUNDING'],
    ['VISIBILITY', 'VISIBILITY', 'VISIBILITY'],
  ]);
});

it('coordinates communes at the smallest scale that holds them all', () => {
  expect(coordinationScale([call])).toBe('COMMUNE');
  expect(coordinationScale([null])).toBe('COMMUNE');
  expect(coordinationScale([call, call])).toBe('AGGLOMERATION');
  expect(coordinationScale([call, '200072460'])).toBe('POLE');
  expect(coordinationScale([call, null])).toBeNull();
});

describe('money', () => {
  const asked = (coFunding: Parameters<typeof need>[0] = {}) =>
    need({
      kind: 'CO_FUNDING',
      quantity: 500_000,
      own: 100_000,
      inhabitants: 9,
      offers: [offer('AGGLOMERATION', 0, { lots: [] })],
      communes: [commune({ words: [word('AGGLOMERATION', 'CO_FUNDING')] })],
      coFunding: { object: 'FACILITY', maxCents: 250_000 },
      ...coFunding,
    });

  it('is given up to what the law allows, and the rest is told', () => {
    const advice = advise(asked());
    expect(advice).toMatchObject({ verdict: 'SUPPORT', gap: 400_000, uncovered: 150_000 });
    expect(advice.parts).toMatchObject([{ role: 'CO_FUNDING', scale: 'AGGLOMERATION', amount: 250_000 }]);
  });

  it('is unlawful where the law allows none, whoever consented', () => {
    const advice = advise(asked({ coFunding: { object: 'FACILITY', maxCents: 0 } }));
    expect(advice.verdict).toBe('UNLAWFUL');
    expect(advice.counterfactuals).toEqual([{ kind: 'LAWFUL_AMOUNT', cents: 0 }]);
  });

  it('is unknown while the plan, the object or the agglomeration is', () => {
    for (const more of [
      { coFunding: null },
      { coFunding: { object: null, maxCents: 250_000 } },
      { coFunding: { object: 'FACILITY' as const, maxCents: null } },
      { offers: [] },
    ]) {
      expect(advise(asked(more))).toMatchObject({ verdict: 'INDETERMINATE', parts: [] });
    }
  });

  it('is of the lead commune’s own agglomeration alone, whoever else answers', () => {
    const others = [offer('POLE', 0, { lots: [] }), offer('AGGLOMERATION', 0, { lots: [], provider: '200072460' })];
    for (const own of [[], [silent('AGGLOMERATION')]])
      expect(advise(asked({ offers: [...others, ...own] }))).toMatchObject({
        verdict: 'INDETERMINATE',
        parts: [],
        uncovered: 400_000,
        missing: [{ what: 'SCALE', commune: '62528', scale: 'AGGLOMERATION', provider: call }],
      });
  });

  it('of one cent is money, and what is promised already is asked of nobody', () => {
    expect(advise(asked({ quantity: 100_001 }))).toMatchObject({ verdict: 'SUPPORT', parts: [{ amount: 1 }] });
    const running = [{ scale: 'AGGLOMERATION', provider: call, role: 'CO_FUNDING', halfDays: 400_000 }] as const;
    const { verdict, steps } = advise(asked({ running }));
    expect([verdict, steps.some(({ name }) => name === 'WATERFALL')]).toEqual(['SUPPORT', false]);
  });

  it('for something else is examined as it was asked', () => {
    const advice = advise(asked({ coFunding: { object: 'OTHER', maxCents: 250_000 } }));
    expect(advice).toMatchObject({ verdict: 'UNLAWFUL', uncovered: 0, parts: [{ amount: 400_000 }] });
  });

  it('that the law would allow says nothing of half-days', () => {
    const work = need({
      communes: [commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] })],
      offers: [offer('AGGLOMERATION', 14)],
      coFunding: { object: 'OTHER', maxCents: 0 },
    });
    expect(advise(work).verdict).toBe('SUPPORT');
  });

  it('that the commune refused is respected', () => {
    const communes = [commune({ words: [word('AGGLOMERATION', 'CO_FUNDING', 'REFUSED')] })];
    expect(advise(asked({ communes }))).toMatchObject({ verdict: 'UNMET_BY_CHOICE', parts: [], uncovered: 400_000 });
  });
});

describe('bad input', () => {
  it('asks nothing for a need of nobody', () => {
    expect(advise(need({ communes: [] }))).toMatchObject({ verdict: 'NOT_ASKED', parts: [] });
    expect(assess(support({ communes: [] }))).toMatchObject({ verdict: 'NOT_ASKED', communes: [] });
  });

  it('has nothing to find for a quantity of nothing, or of less than what the commune brings', () => {
    expect(advise(need({ quantity: 0, own: 0, inhabitants: 0 })).verdict).toBe('COMMUNE_ALONE');
    expect(advise(need({ quantity: 5, own: 9 })).verdict).toBe('COMMUNE_ALONE');
  });

  it('a support for two communes of which one refuses is each one’s own verdict, and the gravest in all', () => {
    const words = [word('AGGLOMERATION', 'CO_FACILITATION')];
    const willing = commune({ words });
    const refusing = commune({ insee: '62413', words: [word('AGGLOMERATION', 'CO_FACILITATION', 'REFUSED')] });
    const found = assess(support({ communes: [willing, refusing], workedAfterRefusal: ['62413'] }));
    expect(found.communes.map(({ insee, verdict }) => [insee, verdict])).toEqual([
      ['62528', 'SUPPORT'],
      ['62413', 'SUBSTITUTION'],
    ]);
    expect(found.verdict).toBe('SUBSTITUTION');
  });

  it('a commune that refuses every role leaves with its share', () => {
    const no = [word('AGGLOMERATION', 'CO_FACILITATION', 'REFUSED'), word('AGGLOMERATION', 'ADVICE', 'REFUSED')];
    const willing = commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION')] });
    const advice = advise(
      need({ communes: [willing, commune({ insee: '62413', words: no })], offers: [offer('AGGLOMERATION', 30)] }),
    );
    expect(advice.parts).toMatchObject([{ commune: '62528', amount: 5 }]);
    expect(advice).toMatchObject({ uncovered: 5, refused: [{ commune: '62413', halfDays: 5 }] });
  });

  it('each agglomeration gives to its own members alone', () => {
    const other = '200072460';
    const words = [word('AGGLOMERATION', 'CO_FACILITATION')];
    const advice = advise(
      need({
        communes: [commune({ words }), commune({ insee: '62119', agglomeration: other, words })],
        offers: [
          offer('AGGLOMERATION', 30, { serves: ['62528'] }),
          offer('AGGLOMERATION', 3, { provider: other, serves: ['62119'] }),
        ],
      }),
    );
    expect(advice.coordination).toBe('POLE');
    expect(advice.parts.map(({ commune: insee, provider, amount }) => [insee, provider, amount])).toEqual([
      ['62528', call, 5],
      ['62119', other, 3],
    ]);
    expect(advice.uncovered).toBe(2);
  });
});
