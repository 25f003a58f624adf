import { advise } from '#shared/subsidiarity/advise.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import { assess } from '#shared/subsidiarity/assess.js';
import { rulesOn } from '#shared/subsidiarity/rules.js';
import { worstOf } from '#shared/subsidiarity/Verdict.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { commune, loos, need, offer, silent, support, word } from './situations.js';

const consenting = commune({ words: [word('AGGLOMERATION', 'CO_FACILITATION'), word('PEERS', 'CO_FACILITATION')] });
const lots = (...rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([lot, month, halfDays]) => ({ lot, month, halfDays }));

it('the gravest of several is never that nobody is concerned, as long as somebody is', () => {
  expect(worstOf([])).toBe('NOT_ASKED');
  expect(worstOf(['NOT_ASKED'])).toBe('NOT_ASKED');
  expect(worstOf(['COMMUNE_ALONE'])).toBe('COMMUNE_ALONE');
  expect(worstOf(['NOT_ASKED', 'COMMUNE_ALONE'])).toBe('COMMUNE_ALONE');
  expect(worstOf(['NOT_ASKED', 'SUPPORT', 'COMMUNE_ALONE', 'UNMET'])).toBe('UNMET');
});

it('whether it was asked for that cannot be known is all that is missing', () => {
  const { steps, ...advice } = advise(need({ asked: 'UNKNOWN' }));
  expect(advice).toEqual({
    need: 'need',
    day: '2026-11-23',
    rules: 'rules@1',
    gap: 10,
    running: 0,
    coordination: 'COMMUNE',
    verdict: 'INDETERMINATE',
    held: ['INDETERMINATE'],
    communes: [{ insee: loos, verdict: 'INDETERMINATE' }],
    parts: [],
    uncovered: 0,
    conditions: [],
    counterfactuals: [],
    missing: [{ what: 'ASKED', commune: null, scale: null, provider: null }],
    refused: [],
    evidence: [],
  });
  expect(steps.length).toBe(4);
});

describe('one half-day', () => {
  it('that is lacking is a gap, and somebody silent then leaves it open', () => {
    const one = need({ quantity: 11, communes: [consenting] });
    expect(advise(one).steps[1]).toMatchObject({ name: 'GAP', answer: 'TRUE', gap: 1 });
    expect(advise({ ...one, offers: [silent('AGGLOMERATION')] }).verdict).toBe('INDETERMINATE');
  });

  it('that is free is given, or is told as not needed', () => {
    const peer = (provider: string, halfDays: number, distance: number) =>
      offer('PEERS', halfDays, { provider, distance });
    const offers = [peer('a', 1, 1), peer('b', 9, 2), peer('c', 1, 3)];
    const { steps, parts } = advise(need({ communes: [consenting], offers }));
    expect(parts.map(({ provider, amount }) => [provider, amount])).toEqual([
      ['a', 1],
      ['b', 9],
    ]);
    const outcomes = steps.flatMap((step) => (step.name === 'WATERFALL' ? [step.outcome] : []));
    expect(outcomes.slice(0, 3)).toEqual(['GIVES', 'GIVES', 'NOT_NEEDED']);
  });

  it('of somebody silent is not missed where the others cover all', () => {
    const offers = [offer('PEERS', 10), { ...silent('PEERS'), provider: 'z' }];
    expect(advise(need({ communes: [consenting], offers }))).toMatchObject({ verdict: 'SUPPORT', missing: [] });
  });
});

describe('what is proposed', () => {
  it('can still be given its agreements', () => {
    const offers = [offer('AGGLOMERATION', 14, { chain: 'FALSE' })];
    expect(advise(need({ communes: [consenting], offers }))).toMatchObject({
      verdict: 'SUPPORT_WITH_CONDITIONS',
      conditions: ['AGREEMENTS'],
    });
  });

  it('owes a clause where it is long', () => {
    const more = { quantity: 40, own: 16, communes: [consenting], offers: [offer('AGGLOMERATION', 30)] };
    expect(advise(need(more))).toMatchObject({ verdict: 'SUPPORT', conditions: [] });
    expect(advise(need({ ...more, quantity: 42, own: 17 })).conditions).toEqual(['UPSKILLING']);
  });

  it('counts what inhabitants bring as effort for facilitation alone', () => {
    const words = [word('AGGLOMERATION', 'ADVICE')];
    const engineering = (quantity: number, own: number) =>
      advise(
        need({
          kind: 'ENGINEERING',
          quantity,
          own,
          inhabitants: 8,
          communes: [commune({ words })],
          offers: [offer('AGGLOMERATION', 30)],
        }),
      ).verdict;
    expect(engineering(20, 2)).toBe('SUBSTITUTION');
    expect(engineering(21, 10)).toBe('SUPPORT_WITH_CONDITIONS');
    expect(engineering(20, 10)).toBe('SUPPORT');
  });
});

it('a support that lacks one thing is a support under that condition, and says how much more it would take', () => {
  expect(assess(support({ until: null }))).toMatchObject({ verdict: 'SUPPORT_WITH_CONDITIONS', conditions: ['END'] });
  expect(assess(support({ effort: { above: 18, below: 2 } })).counterfactuals).toEqual([
    { kind: 'OWN_EFFORT', share: 50, halfDays: 16 },
    { kind: 'OWN_EFFORT', share: 80, halfDays: 3 },
  ]);
});

describe('the needs of one project', () => {
  const one = (id: string, from: string | null, more: Parameters<typeof need>[0] = {}) =>
    need({ id, from, communes: [consenting], ...more });
  const served = (needs: Parameters<typeof adviseProject>[0]) =>
    adviseProject(needs).needs.map((advice) => [advice.need, advice.uncovered]);

  it('are served by the first day of their window, then by id', () => {
    const needs = [one('b', '2027-01-01'), one('a', '2027-01-01'), one('d', null), one('c', '2026-12-01')];
    const expected = [
      ['d', 10],
      ['c', 10],
      ['a', 10],
      ['b', 10],
    ];
    expect(served(needs)).toEqual(expected);
    expect(served(needs.toReversed())).toEqual(expected);
  });

  it('are given the earliest months first, then lots in their order', () => {
    const two = (rows: ReturnType<typeof lots>) => [
      one('a', '2026-12-01', { offers: [offer('AGGLOMERATION', 0, { lots: rows })] }),
      one('b', '2026-12-01', { offers: [offer('AGGLOMERATION', 0, { lots: rows.slice(0, 1) })] }),
      one('c', '2026-12-01', { offers: [offer('AGGLOMERATION', 0, { lots: rows.slice(1) })] }),
    ];
    const expected = [
      ['a', 0],
      ['b', 10],
      ['c', 0],
    ];
    expect(served(two(lots(['x', '2026-12', 10], ['x', '2027-01', 10])))).toEqual(expected);
    expect(served(two(lots(['x', '2026-12', 10], ['w', '2027-01', 10])))).toEqual(expected);
    expect(served(two(lots(['x', '2026-12', 10], ['y', '2026-12', 10])))).toEqual(expected);
    expect(served(two(lots(['y', '2026-12', 10], ['x', '2026-12', 10])))).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 10],
    ]);
    expect(served(two(lots(['x', '2027-01', 10], ['x', '2026-12', 10])))).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 10],
    ]);
  });

  it('are advised by the rule that is named', () => {
    const stricter = { ...rulesOn('2026-11-23'), version: 'stricter' };
    expect(adviseProject([one('a', null)], stricter).needs[0]?.rules).toBe('stricter');
    expect(adviseProject([one('a', null)]).needs[0]?.rules).toBe('rules@1');
  });
});

it('providers of one scale are asked the nearest first, then by their name', () => {
  const peer = (provider: string, distance: number) => offer('PEERS', 4, { provider, distance });
  const expected = ['near', 'a', 'b'];
  for (const offers of [
    [peer('b', 2), peer('a', 2), peer('near', 1)],
    [peer('near', 1), peer('a', 2), peer('b', 2)],
    [peer('a', 2), peer('near', 1), peer('b', 2)],
  ])
    expect(advise(need({ communes: [consenting], offers })).parts.map(({ provider }) => provider)).toEqual(expected);
});
