import fc from 'fast-check';
import { ActionPhase } from '#commune/actions/ActionPhase.js';
import { ActionStatus } from '#commune/actions/ActionStatus.js';
import { availableTransitions } from '#commune/actions/availableTransitions.js';
import { type ActionState, guards } from '#commune/actions/guards.js';
import { brokenGuards, decide, type Move } from '#commune/actions/lifecycle.js';
import { describe, expect, it } from '#tests/support/suite.js';

const idea: ActionState = {
  phase: ActionPhase.IDEA,
  status: ActionStatus.ONGOING,
  electedCarriers: [],
  technicians: [],
  assessment: null,
  lesson: null,
  unblocking: null,
};
const carried: ActionState = {
  ...idea,
  electedCarriers: ['adjointe aux énergies'],
  technicians: [{ function: 'chargé de mission', service: 'services techniques' }],
};

/** The rules that stop a move, or the state it leads to. */
const move = (state: ActionState, asked: Move) => {
  const outcome = decide(state, asked);
  if (outcome.kind === 'MOVED') return outcome.state;
  return outcome.obstacles.map((obstacle) => ('rule' in obstacle ? obstacle.rule : obstacle.kind));
};

describe('an action that moves', () => {
  it('becomes an operation with an elected carrier and a technician, and names what it lacks', () => {
    expect(move(carried, { phase: ActionPhase.OPERATION })).toMatchObject({ phase: 'OPERATION' });
    expect(move(idea, { phase: ActionPhase.OPERATION })).toEqual([
      'OPERATION_HAS_ELECTED_CARRIER',
      'OPERATION_HAS_TECHNICIAN',
    ]);
    const blank = { ...carried, electedCarriers: [' '], technicians: [{ function: '', service: 'x' }] };
    expect(move(blank, { phase: ActionPhase.OPERATION })).toHaveLength(2);
  });

  it('is done with an assessment, abandoned with a lesson, blocked with what would unblock it', () => {
    expect(move(idea, { status: ActionStatus.DONE })).toEqual(['DONE_HAS_ASSESSMENT']);
    expect(move(idea, { status: ActionStatus.ABANDONED, lesson: ' ' })).toEqual(['ABANDONED_HAS_LESSON']);
    expect(move(idea, { status: ActionStatus.BLOCKED })).toEqual(['BLOCKED_SAYS_WHAT_UNBLOCKS']);
    expect(move(idea, { status: ActionStatus.DONE, assessment: 'Fait.' })).toMatchObject({ status: 'DONE' });
    expect(move(idea, { status: ActionStatus.ABANDONED, lesson: 'Trop tôt.' })).toMatchObject({ status: 'ABANDONED' });
    expect(move(idea, { status: ActionStatus.BLOCKED, unblocking: 'Un avis.' })).toMatchObject({ status: 'BLOCKED' });
  });

  it('forgets what would unblock it once it is unblocked', () => {
    const blocked = { ...idea, status: ActionStatus.BLOCKED, unblocking: 'Un avis.' };
    expect(move(blocked, { status: ActionStatus.ONGOING })).toMatchObject({ unblocking: null });
  });

  it('ends when done or abandoned', () => {
    const done = { ...idea, status: ActionStatus.DONE, assessment: 'Fait.' };
    expect(move(done, { status: ActionStatus.ONGOING })).toEqual(['ACTION_ENDED']);
    expect(move({ ...done, status: ActionStatus.ABANDONED }, { phase: ActionPhase.STUDY })).toEqual(['ACTION_ENDED']);
  });

  it('goes forward, somewhere, and not where it is', () => {
    expect(move({ ...carried, phase: ActionPhase.OPERATION }, { phase: ActionPhase.IDEA })).toEqual([
      'ACTION_GOES_FORWARD',
    ]);
    expect(move(idea, {})).toEqual(['InvalidInput']);
    expect(move(idea, { phase: ActionPhase.IDEA })).toEqual(['AlreadyDone']);
  });

  it('never reaches an excluded state, whatever is asked of it', () => {
    const text = fc.option(fc.constantFrom('', ' ', 'mots'), { nil: undefined });
    const asked = fc.record({
      phase: fc.option(fc.constantFrom(...Object.values(ActionPhase)), { nil: undefined }),
      status: fc.option(fc.constantFrom(...Object.values(ActionStatus)), { nil: undefined }),
      assessment: text,
      lesson: text,
      unblocking: text,
    });
    fc.assert(
      fc.property(fc.constantFrom(idea, carried), fc.array(asked, { maxLength: 12 }), (start, moves) => {
        let state = start;
        for (const one of moves) {
          const outcome = decide(state, one);
          if (outcome.kind === 'REFUSED') {
            expect(outcome.obstacles.length).toBeGreaterThan(0);
            continue;
          }
          expect(['DONE', 'ABANDONED']).not.toContain(state.status);
          expect(Object.values(ActionPhase).indexOf(outcome.state.phase)).toBeGreaterThanOrEqual(
            Object.values(ActionPhase).indexOf(state.phase),
          );
          expect(brokenGuards(outcome.state)).toEqual([]);
          state = outcome.state;
        }
      }),
    );
  });
});

it('every rule of an action speaks French with its spaces, and says what satisfies it', () => {
  for (const { message, satisfiedBy } of guards) {
    expect(message.fr).not.toMatch(/[ \p{L}][:;!?]/u);
    expect(message.fr).toContain('\u00a0');
    expect(satisfiedBy.fr).not.toBe('');
    expect(message.en).not.toBe(message.fr);
  }
});

describe('the transitions shown', () => {
  it('agree with what a move alone would do, and a closed one says why', () => {
    const shown = availableTransitions(carried, true, 'en');
    expect(shown).toHaveLength(2 + 5);
    for (const { to, open, reason } of shown) {
      const asked = to in ActionPhase ? { phase: to as ActionPhase } : { status: to as ActionStatus };
      expect(open).toBe(decide(carried, asked).kind === 'MOVED');
      expect(reason === null).toBe(open);
    }
    expect(shown.find(({ to }) => to === 'DONE')?.reason).toContain('assessment');
  });

  it('are all closed to who does not lead the action', () => {
    expect(availableTransitions(carried, false, 'fr').some(({ open }) => open)).toBe(false);
  });
});
