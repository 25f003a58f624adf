import fc from 'fast-check';
import { checkReuse } from '#commune/experiments/checkReuse.js';
import { ExperimentOutcome } from '#commune/experiments/ExperimentOutcome.js';
import { decide, type EndCommand, type ExperimentState } from '#commune/experiments/lifecycle.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { describe, expect, it } from '#tests/support/suite.js';

const today = '2026-10-25';
const running: ExperimentState = { outcome: ExperimentOutcome.RUNNING, startedOn: '2026-03-29' };
const end: EndCommand = { outcome: ExperimentOutcome.CONFIRMED, endedOn: today, lesson: null };

/** The rules and places that stop an end, or the state it leads to. */
const decided = (state: ExperimentState, command: Partial<EndCommand>) => {
  const outcome = decide(state, { ...end, ...command }, today);
  if (outcome.kind === 'ENDED') return outcome.state;
  return outcome.obstacles.map((one) => ('rule' in one ? one.rule : 'path' in one ? one.path.join('.') : one.kind));
};

describe('an experiment that ends', () => {
  it('is confirmed, refuted or inconclusive, the last with what it taught', () => {
    expect(decided(running, {})).toMatchObject({ outcome: 'CONFIRMED', lesson: null });
    expect(decided(running, { outcome: ExperimentOutcome.REFUTED })).toMatchObject({ outcome: 'REFUTED' });
    expect(decided(running, { outcome: ExperimentOutcome.INCONCLUSIVE })).toEqual(['INCONCLUSIVE_HAS_LESSON']);
    expect(decided(running, { outcome: ExperimentOutcome.INCONCLUSIVE, lesson: ' \n' })).toEqual([
      'INCONCLUSIVE_HAS_LESSON',
    ]);
    expect(decided(running, { outcome: ExperimentOutcome.INCONCLUSIVE, lesson: 'Trop court.' })).toMatchObject({
      outcome: 'INCONCLUSIVE',
      lesson: 'Trop court.',
    });
  });

  it('ends by ending, on a day from its first to today', () => {
    expect(decided(running, { outcome: ExperimentOutcome.RUNNING })).toEqual(['input.outcome']);
    expect(decided(running, { endedOn: '2026-03-28' })).toEqual(['input.endedOn']);
    expect(decided(running, { endedOn: '2026-10-26' })).toEqual(['input.endedOn']);
    expect(decided(running, { endedOn: '2026-03-29' })).toMatchObject({ endedOn: '2026-03-29' });
  });

  it('never reaches an excluded state, and ends once, whatever is asked of it', () => {
    const asked = fc.record({
      outcome: fc.constantFrom(...Object.values(ExperimentOutcome)),
      endedOn: fc.constantFrom('1600-01-01', '2026-03-28', '2026-03-29', today, '2026-10-26'),
      lesson: fc.option(fc.constantFrom('', ' ', 'mots', 'x'.repeat(10_001))),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 10 }), (commands) => {
        let state: ExperimentState = running;
        let ends = 0;
        for (const command of commands) {
          const outcome = decide(state, command, today);
          if (outcome.kind === 'REFUSED') {
            expect(outcome.obstacles.length).toBeGreaterThan(0);
            continue;
          }
          ends += 1;
          state = outcome.state;
          expect(outcome.state.endedOn >= running.startedOn && outcome.state.endedOn <= today).toBe(true);
          if (outcome.state.outcome === ExperimentOutcome.INCONCLUSIVE) expect(outcome.state.lesson).toBe('mots');
        }
        expect(ends).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('a lesson is taken up by another commune, once, and only when it is public', () => {
  const lesson = { visibility: Visibility.PUBLIC };
  const stopped = (...given: Parameters<typeof checkReuse>) =>
    checkReuse(...given).map((one) => ('rule' in one ? one.rule : one.kind));
  expect(stopped(lesson, false, false)).toEqual([]);
  expect(stopped(lesson, true, false)).toEqual(['LESSON_OF_ANOTHER']);
  expect(stopped({ ...lesson, visibility: Visibility.SHARED }, false, false)).toEqual(['LESSON_IS_PUBLIC']);
  expect(stopped(lesson, false, true)).toEqual(['AlreadyDone']);
});
