import fc from 'fast-check';
import { allocationStates, decide, nextStates, type Standing, type State } from '#pma/allocations/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const inOrder: Standing = {
  state: 'REQUESTED',
  employerAgreed: true,
  consent: 'GRANTED',
  shortage: null,
  chainBrokenFrom: null,
};
const rulesOf = (decision: ReturnType<typeof decide>) =>
  'obstacles' in decision ? decision.obstacles.map((one) => (one.kind === 'RuleBroken' ? one.rule : one.kind)) : [];

describe('an allocation', () => {
  it.each<[State, State]>([
    ['REQUESTED', 'PROPOSED'],
    ['PROPOSED', 'ACCEPTED'],
    ['ACCEPTED', 'ACTIVE'],
    ['ACTIVE', 'ENDED'],
  ])('in order goes from %s to %s', (state, to) => {
    expect(decide({ ...inOrder, state }, { to, reason: null })).toEqual({ moved: true, to });
  });

  it('does not become active without the employer', () => {
    const decision = decide({ ...inOrder, state: 'ACCEPTED', employerAgreed: false }, { to: 'ACTIVE', reason: null });
    expect(rulesOf(decision)).toEqual(['EMPLOYER_AGREEMENT']);
  });

  it.each([null, 'REFUSED', 'WITHDRAWN'] as const)('does not become active when the commune says %s', (consent) => {
    const decision = decide({ ...inOrder, state: 'ACCEPTED', consent }, { to: 'ACTIVE', reason: null });
    expect(rulesOf(decision)).toEqual(['CONSENT']);
  });

  it('does not become active on a chain that breaks, and the message names the day', () => {
    const standing: Standing = { ...inOrder, state: 'ACCEPTED', chainBrokenFrom: '2027-03-01' };
    const decision = decide(standing, { to: 'ACTIVE', reason: null });
    expect(rulesOf(decision)).toEqual(['CHAIN']);
    expect(decision).toMatchObject({ obstacles: [{ message: { en: expect.stringContaining('2027-03-01') } }] });
  });

  it('says both when both are missing', () => {
    const standing: Standing = { ...inOrder, state: 'ACCEPTED', employerAgreed: false, consent: null };
    expect(rulesOf(decide(standing, { to: 'ACTIVE', reason: null }))).toEqual(['EMPLOYER_AGREEMENT', 'CONSENT']);
  });

  it('is not accepted beyond what the post has left, and the message names the month and what is left', () => {
    const standing: Standing = { ...inOrder, state: 'PROPOSED', shortage: { month: '2026-12', free: 3 } };
    const decision = decide(standing, { to: 'ACCEPTED', reason: null });
    expect(rulesOf(decision)).toEqual(['CAPACITY']);
    expect(decision).toMatchObject({ obstacles: [{ message: { en: expect.stringMatching(/2026-12.* 3 half/) } }] });
  });

  it.each(['REFUSED', 'CANCELLED'] as const)('is not %s without a reason', (to) => {
    expect(rulesOf(decide(inOrder, { to, reason: '  ' }))).toEqual(['REASON']);
    expect(decide(inOrder, { to, reason: 'Budget.' })).toEqual({ moved: true, to });
  });

  it('never reaches a state without what it demands, whatever is tried in whatever order', () => {
    const standing = fc.record({
      employerAgreed: fc.boolean(),
      consent: fc.constantFrom(null, 'GRANTED' as const, 'REFUSED' as const, 'WITHDRAWN' as const),
      shortage: fc.constantFrom(null, { month: '2026-12', free: 0 }),
      chainBrokenFrom: fc.constantFrom(null, '2027-03-01'),
      to: fc.constantFrom(...allocationStates),
      reason: fc.constantFrom(null, '', 'Une raison.'),
    });
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 30 }), (attempts) => {
        let state: State = 'REQUESTED';
        for (const { to, reason, ...facts } of attempts) {
          const before: State = state;
          const decision = decide({ ...facts, state: before }, { to, reason });
          if ('obstacles' in decision) {
            expect(decision.obstacles.length).toBeGreaterThan(0);
            continue;
          }
          state = decision.to;
          expect(nextStates(before)).toContain(state);
          if (state === 'ACTIVE')
            expect([before, facts.employerAgreed, facts.consent, facts.chainBrokenFrom]).toEqual([
              'ACCEPTED',
              true,
              'GRANTED',
              null,
            ]);
          if (state === 'ACCEPTED') expect(facts.shortage).toBeNull();
          if (state === 'REFUSED' || state === 'CANCELLED') expect(reason).toBe('Une raison.');
          expect(['ENDED', 'REFUSED', 'CANCELLED']).not.toContain(before);
        }
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
