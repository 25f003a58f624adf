import fc from 'fast-check';
import { type Command, decide, nextStates, type Standing } from '#call/staffing/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2027-02-01';
const draft: Standing = { state: 'DRAFT', halfDays: 10, ownHalfDays: 2, foundHalfDays: 0, until: '2027-06-30' };

/** Given what came before, in that order. */
function standingAfter(commands: readonly Command[], from: Standing = draft, day = today): Standing {
  let standing = from;
  for (const command of commands) {
    const outcome = decide(standing, command, day);
    if (outcome.kind === 'MOVED') {
      standing = { ...standing, state: outcome.state, foundHalfDays: outcome.foundHalfDays };
    }
  }
  return standing;
}

const send: Command = { kind: 'SEND' };
const cancel: Command = { kind: 'CANCEL', reason: 'Le projet est reporté.' };
const answer = (state: 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED', foundHalfDays: number): Command => ({
  kind: 'ANSWER',
  state,
  foundHalfDays,
});

describe('a staffing request', () => {
  it('is sent once, and follows what the pole finds, back and forth', () => {
    expect(standingAfter([send]).state).toBe('SENT');
    expect(standingAfter([send, answer('PARTLY', 4)])).toMatchObject({ state: 'PARTLY', foundHalfDays: 4 });
    expect(standingAfter([send, answer('FILLED', 10)]).state).toBe('FILLED');
    expect(standingAfter([send, answer('FILLED', 10), answer('OPEN', 0)])).toMatchObject({
      state: 'SENT',
      foundHalfDays: 0,
    });
    expect(decide(standingAfter([send]), send, today)).toMatchObject({ kind: 'REFUSED' });
  });

  it('is not sent where the agglomeration could serve it, nor for days that are past', () => {
    expect(decide({ ...draft, ownHalfDays: 10 }, send, today)).toMatchObject({
      obstacles: [{ rule: 'UNCOVERED_NEED' }],
    });
    expect(decide({ ...draft, until: '2027-01-31' }, send, today)).toMatchObject({
      obstacles: [{ rule: 'WINDOW_OVER' }],
    });
    expect(decide({ ...draft, until: today }, send, today).kind).toBe('MOVED');
  });

  it('ends by itself after its window, unless all was found', () => {
    const day: Command = { kind: 'DAY' };
    expect(standingAfter([send, day]).state).toBe('SENT');
    expect(standingAfter([day], standingAfter([send]), '2027-07-01').state).toBe('EXPIRED');
    expect(standingAfter([day], standingAfter([send, answer('FILLED', 10)]), '2027-07-01').state).toBe('FILLED');
    expect(standingAfter([day], draft, '2027-07-01').state).toBe('DRAFT');
  });

  it('is not cancelled without a reason', () => {
    for (const reason of [null, '', '  ']) {
      expect(decide(standingAfter([send]), { kind: 'CANCEL', reason }, today)).toMatchObject({
        obstacles: [{ rule: 'REASON' }],
      });
    }
  });

  it('stays cancelled whatever arrives, and never has a state that its facts exclude', () => {
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.constant(send),
      fc.constant(cancel),
      fc.constant<Command>({ kind: 'DAY' }),
      fc.record({
        kind: fc.constant('ANSWER' as const),
        state: fc.constantFrom('OPEN', 'PARTLY', 'FILLED', 'EXPIRED', 'CANCELLED'),
        foundHalfDays: fc.integer({ min: 0, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.constantFrom(today, '2027-07-01')), { maxLength: 12 }), (story) => {
        let standing = draft;
        let sent = false;
        let cancelled = false;
        for (const [one, day] of story) {
          const outcome = decide(standing, one, day);
          if (outcome.kind !== 'MOVED') continue;
          if (one.kind === 'SEND') sent = true;
          if (one.kind === 'CANCEL') cancelled = true;
          standing = { ...standing, state: outcome.state, foundHalfDays: outcome.foundHalfDays };
        }
        if (cancelled) expect(standing.state).toBe('CANCELLED');
        if (!sent) expect(['DRAFT', 'CANCELLED']).toContain(standing.state);
        for (const to of nextStates(standing.state)) {
          const tried: Command = to === 'SENT' ? send : cancel;
          expect(decide(standing, tried, today)).toEqual({
            kind: 'MOVED',
            state: to,
            foundHalfDays: standing.foundHalfDays,
          });
        }
      }),
    );
  });
});
