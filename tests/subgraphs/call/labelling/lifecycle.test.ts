import fc from 'fast-check';
import { type LabellingState, labellingStates, reasonedStates } from '#call/labelling/LabellingState.js';
import { type Command, decide, moves, type Standing } from '#call/labelling/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const day = '2026-11-23';
const received: Standing = { state: 'RECEIVED', labelledOn: null };
const at = (state: LabellingState, labelledOn: string | null = null): Standing => ({ state, labelledOn });
const move = (to: LabellingState, reason: string | null = null): Command => ({ kind: 'MOVE', to, reason });

function after(given: Standing, ...commands: Command[]): Standing {
  return commands.reduce((standing, command) => {
    const outcome = decide(standing, command, day);
    return outcome.kind === 'MOVED' ? outcome.standing : standing;
  }, given);
}

describe('a labelling', () => {
  it('goes from the inbox to a label that is followed until it expires', () => {
    const reached = after(
      received,
      move('ADMISSIBLE'),
      move('UNDER_REVIEW'),
      move('LABELLED', 'Habitants impliqués.'),
      move('FOLLOWED'),
      move('EXPIRED'),
    );
    expect(reached).toEqual({ state: 'EXPIRED', labelledOn: day });
  });

  it.each(reasonedStates)('under review becomes %s only with a reason', (to) => {
    const given = at('UNDER_REVIEW');
    expect(decide(given, move(to), day)).toMatchObject({ kind: 'REFUSED', obstacle: { rule: 'labelling.reason' } });
    expect(decide(given, move(to, 'Parce que.'), day)).toMatchObject({ kind: 'MOVED', reason: 'Parce que.' });
  });

  it.each(labellingStates)('in %s takes exactly the moves that are announced', (state) => {
    for (const to of labellingStates) {
      const outcome = decide(at(state, day), move(to, 'Parce que.'), day);
      expect([to, outcome.kind]).toEqual([to, moves[state].includes(to) ? 'MOVED' : 'REFUSED']);
    }
  });

  it('that is in a state already is told so, not refused by a rule', () => {
    expect(decide(at('ADMISSIBLE'), move('ADMISSIBLE'), day)).toMatchObject({
      kind: 'REFUSED',
      obstacle: { kind: 'AlreadyDone' },
    });
  });

  it('says in both languages what would be possible instead', () => {
    expect(decide(received, move('LABELLED', 'Oui.'), day)).toMatchObject({
      obstacle: {
        rule: 'labelling.transition',
        message: { fr: expect.stringContaining('Décisions possibles\u00a0: ADMISSIBLE.') },
        satisfiedBy: { en: 'ADMISSIBLE' },
      },
    });
    expect(decide(at('NOT_RETAINED'), move('LABELLED', 'Oui.'), day)).toMatchObject({
      obstacle: { message: { en: expect.stringContaining('Only a new proposal') } },
    });
  });

  it('of a project that its commune withdraws is suspended, for the reason the commune gives, and keeps its day', () => {
    const outcome = decide(at('FOLLOWED', '2026-01-02'), { kind: 'WITHDRAW', reason: 'Plus de portage.' }, day);
    expect(outcome).toEqual({ kind: 'MOVED', standing: at('SUSPENDED', '2026-01-02'), reason: 'Plus de portage.' });
  });

  it.each(['NOT_RETAINED', 'EXPIRED', 'SUSPENDED'] as const)(
    'that has ended as %s is not moved by a withdrawal',
    (state) => {
      expect(decide(at(state), { kind: 'WITHDRAW', reason: 'Trop tard.' }, day)).toEqual({ kind: 'UNCHANGED' });
    },
  );

  it.each(['TO_MATURE', 'NOT_RETAINED', 'EXPIRED', 'SUSPENDED'] as const)(
    'in %s goes back to the inbox, without its former label, when the commune proposes again',
    (state) => {
      expect(decide(at(state), { kind: 'PROPOSE' }, day)).toMatchObject({ standing: received });
    },
  );

  it.each(['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED'] as const)(
    'in %s stays there when the commune proposes again',
    (state) => {
      expect(decide(at(state), { kind: 'PROPOSE' }, day)).toEqual({ kind: 'UNCHANGED' });
    },
  );
});

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('MOVE' as const),
    to: fc.constantFrom(...labellingStates),
    reason: fc.option(fc.constantFrom('Parce que.', 'Encore.')),
  }),
  fc.record({ kind: fc.constant('PROPOSE' as const) }),
  fc.record({ kind: fc.constant('WITHDRAW' as const), reason: fc.constant('Retiré.') }),
);

describe('no sequence of decisions, proposals and withdrawals', () => {
  it('reaches a state without what it rests on', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 30 }), (sequence) => {
        let standing = received;
        let reviewed = false;
        for (const command of sequence) {
          const outcome = decide(standing, command, day);
          if (outcome.kind !== 'MOVED') continue;
          const { state, labelledOn } = outcome.standing;
          // A label is given after a review of this very proposal, bears a day, and the day goes with it.
          reviewed = state === 'UNDER_REVIEW' || (reviewed && state !== 'RECEIVED');
          if (['LABELLED', 'FOLLOWED', 'EXPIRED'].includes(state)) {
            expect(reviewed).toBe(true);
            expect(labelledOn).toBe(day);
          } else if (state !== 'SUSPENDED') expect(labelledOn).toBeNull();
          // Only the commune brings a file back to the inbox.
          if (state === 'RECEIVED') expect(command.kind).toBe('PROPOSE');
          if (reasonedStates.includes(state)) expect(outcome.reason).toBeTruthy();
          standing = outcome.standing;
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
