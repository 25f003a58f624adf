import { assess } from '#shared/subsidiarity/assess.js';
import { expect, it } from '#tests/support/suite.js';
import { type Case, cases, expectedOf, situationOf } from './assessOracle.js';

it('agrees with the table of verdicts on every point', () => {
  const found = new Map<string, number>();
  const wrong: { of: Case; expected: string | undefined; found: string }[] = [];
  for (const of of cases()) {
    const { verdict } = assess(situationOf(of));
    found.set(verdict, (found.get(verdict) ?? 0) + 1);
    const expected = expectedOf(of);
    if (verdict !== expected && wrong.length < 5) wrong.push({ of, expected, found: verdict });
  }
  expect(wrong).toEqual([]);
  // A domain that never meets a verdict would prove nothing of it.
  expect([...found.keys()].sort()).toEqual([
    'AWAITING_CONSENT',
    'CARRYING_CONSENTED',
    'INDETERMINATE',
    'LEGAL_ROLE',
    'PROXIMITY',
    'SUBSTITUTION',
    'SUPPORT',
    'SUPPORT_WITH_CONDITIONS',
    'UNLAWFUL',
    'UNMET_BY_CHOICE',
  ]);
});
