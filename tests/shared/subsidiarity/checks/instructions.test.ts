import { instructions } from '#shared/subsidiarity/checks/instructions.js';
import { roles } from '#shared/subsidiarity/roles.js';
import { describe, expect, it } from '#tests/support/suite.js';
import { deed } from '../deed.js';

describe('T3, instructions', () => {
  it('is asked of secondments alone', () => {
    for (const role of roles) {
      const { check, answer } = instructions(deed({ role, instructedByBeneficiary: 'FALSE' }));
      expect([check, answer]).toEqual(['T3', role === 'SECONDMENT' ? 'FALSE' : 'NOT_APPLICABLE']);
    }
  });

  it('is the beneficiary’s, or it is in its place; what is not signed yet has to say so', () => {
    const found = [true, false].flatMap((proposed) =>
      (['TRUE', 'FALSE', 'UNKNOWN', null] as const).map((instructedByBeneficiary) => {
        const one = instructions(deed({ role: 'SECONDMENT', proposed, instructedByBeneficiary }));
        return [one.check, one.answer, one.verdict, ...one.conditions];
      }),
    );
    expect(found).toEqual([
      ['T3', 'TRUE', null],
      ['T3', 'FALSE', 'SUBSTITUTION'],
      ['T3', 'TRUE', null, 'INSTRUCTIONS'],
      ['T3', 'TRUE', null, 'INSTRUCTIONS'],
      ['T3', 'TRUE', null],
      ['T3', 'FALSE', 'SUBSTITUTION'],
      ['T3', 'UNKNOWN', 'INDETERMINATE'],
      ['T3', 'UNKNOWN', 'INDETERMINATE'],
    ]);
  });
});
