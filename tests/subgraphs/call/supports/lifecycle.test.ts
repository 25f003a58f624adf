import fc from 'fast-check';
import { endingOf } from '#call/supports/ending.js';
import { type Command, decide, type State, supportStates, type Word } from '#call/supports/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-11-23';
const words = ['GRANTED', 'TO_COME', 'OVER', 'REFUSED', 'WITHDRAWN', 'NONE'] as const;
const said = (...list: Word['word'][]): Word[] =>
  list.map((word, index) => ({ commune: `6252${index}`, word, until: word === 'OVER' ? '2026-11-01' : null }));
const offer = { state: 'OFFERED' as State, until: '2027-03-31', words: said('GRANTED'), withdrawn: false };
const move = (to: State, reason: string | null = null): Command => ({ kind: 'MOVE', to, reason });

describe('the life of a support', () => {
  it('goes from an offer to its end, with the consent of each commune', () => {
    expect(decide(offer, { kind: 'WORD', word: 'GRANTED' }, today)).toEqual({ kind: 'MOVED', to: 'CONSENTED' });
    expect(decide({ ...offer, state: 'CONSENTED' }, move('ACTIVE'), today)).toEqual({ kind: 'MOVED', to: 'ACTIVE' });
    expect(decide({ ...offer, state: 'ACTIVE' }, move('CLOSED'), today)).toEqual({
      kind: 'ENDED',
      ending: { to: 'CLOSED', reason: 'DECIDED', on: today },
    });
  });

  it('waits for the last of several communes', () => {
    const two = { ...offer, words: said('GRANTED', 'NONE') };
    expect(decide(two, { kind: 'WORD', word: 'GRANTED' }, today)).toEqual({ kind: 'UNCHANGED' });
    expect(decide(two, move('CONSENTED'), today)).toMatchObject({ obstacles: [{ rule: 'support.consent' }] });
  });

  it('ends with a refusal while it is an offer, which the officers cannot write in the commune’s stead', () => {
    expect(decide(offer, { kind: 'WORD', word: 'REFUSED' }, today)).toMatchObject({
      ending: { to: 'REFUSED', reason: 'CONSENT_REFUSED', on: today },
    });
    expect(decide(offer, move('REFUSED'), today)).toMatchObject({ obstacles: [{ rule: 'support.step' }] });
  });

  it('is interrupted with a reason only', () => {
    expect(decide(offer, move('INTERRUPTED'), today)).toMatchObject({ obstacles: [{ rule: 'support.reason' }] });
    expect(decide(offer, move('INTERRUPTED', 'Poste vacant.'), today)).toMatchObject({ kind: 'ENDED' });
  });

  it('promises nothing on a proposal that was taken back, nor after its end', () => {
    const rules = (standing: typeof offer) => {
      const outcome = decide(standing, move('CONSENTED'), today);
      return outcome.kind === 'REFUSED' ? outcome.obstacles : [];
    };
    expect(rules({ ...offer, withdrawn: true })).toMatchObject([{ rule: 'support.proposal' }]);
    expect(rules({ ...offer, until: '2026-11-22' })).toMatchObject([{ rule: 'support.period' }]);
  });

  it('never reaches ACTIVE, by any sequence of commands, without a consent of each commune valid that day', () => {
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.record({
        kind: fc.constant('MOVE' as const),
        to: fc.constantFrom(...supportStates),
        reason: fc.option(fc.constant('Parce que.')),
      }),
      fc.record({ kind: fc.constant('WORD' as const), word: fc.constantFrom('GRANTED', 'REFUSED', 'WITHDRAWN') }),
    ) as fc.Arbitrary<Command>;
    const day = fc.record({
      command,
      words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      withdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), (days) => {
        let state: State = 'OFFERED';
        for (const { command, words: list, withdrawn } of days) {
          const standing = { state, until: null, words: said(...list), withdrawn };
          const outcome = decide(standing, command, today);
          const next: State =
            outcome.kind === 'MOVED' ? outcome.to : outcome.kind === 'ENDED' ? outcome.ending.to : state;
          if (next === 'ACTIVE' && state !== 'ACTIVE') {
            expect([list.every((word) => word === 'GRANTED'), withdrawn]).toEqual([true, false]);
          }
          if (state === 'CLOSED' || state === 'REFUSED' || state === 'INTERRUPTED') expect(next).toBe(state);
          state = next;
        }
      }),
    );
  });
});

describe('the end of what a support rests on', () => {
  const active = { state: 'ACTIVE' as const, until: '2027-03-31' };
  it.each<[string, Parameters<typeof endingOf>[0], ReturnType<typeof endingOf>]>([
    ['a consent that holds ends nothing', { ...active, words: said('GRANTED') }, null],
    [
      'a withdrawal ends it that day',
      { ...active, words: said('GRANTED', 'WITHDRAWN') },
      { to: 'INTERRUPTED', reason: 'CONSENT_WITHDRAWN', on: today },
    ],
    [
      'a consent’s last day is its last day',
      { ...active, words: said('OVER') },
      { to: 'INTERRUPTED', reason: 'CONSENT_OVER', on: '2026-11-01' },
    ],
    [
      'its own last day closes it',
      { ...active, until: '2026-11-20', words: said('GRANTED') },
      { to: 'CLOSED', reason: 'PERIOD_OVER', on: '2026-11-20' },
    ],
    [
      'a consent to come in the place of one that held interrupts it',
      { ...active, words: said('TO_COME') },
      { to: 'INTERRUPTED', reason: 'CONSENT_REPLACED', on: today },
    ],
    ['a consent to come leaves a promise', { state: 'CONSENTED', until: null, words: said('TO_COME') }, null],
    ['no word at all is a check, not an end', { ...active, words: said('NONE') }, null],
  ])('%s', (_what, basis, ending) => {
    expect(endingOf(basis, today)).toEqual(ending);
  });
});
