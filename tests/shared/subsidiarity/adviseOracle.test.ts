import { advise } from '#shared/subsidiarity/advise.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { expect, it } from '#tests/support/suite.js';
import { type AdviceCase, adviceCases, adviceSituation, type Expected, expectedAdvice } from './adviseOracle.js';

it('agrees with what one would say step by step, on every point', () => {
  const met = new Set<string>();
  const wrong: { of: AdviceCase; expected: Expected; found: Expected }[] = [];
  for (const of of adviceCases()) {
    const { verdict, parts } = advise(adviceSituation(of));
    met.add(verdict);
    const sum = (scale: string) => parts.reduce((total, part) => total + (part.scale === scale ? part.amount : 0), 0);
    const [peers = 0, agglomeration = 0, pole = 0] = scalesAbove.map(sum);
    const found: Expected = { verdict, amounts: [peers, agglomeration, pole] };
    const expected = expectedAdvice(of);
    const isSame = found.verdict === expected.verdict && `${found.amounts}` === `${expected.amounts}`;
    if (!isSame && wrong.length < 5) wrong.push({ of, expected, found });
  }
  expect(wrong).toEqual([]);
  expect(met.size).toBe(11);
});
