import fc from 'fast-check';
import { type Clock, pauseClock, readClock, resumeClock, startClock, stopClock } from '#call/labelling/clock.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { describe, expect, it } from '#tests/support/suite.js';

const first = '2026-03-02';

describe('the promised delay', () => {
  it('runs from the day it begins, and says until when', () => {
    expect(readClock(startClock(first, 60), '2026-03-12')).toEqual({
      promisedBy: '2026-05-01',
      suspendedSince: null,
      daysUsed: 10,
      daysLeft: 50,
      asOf: '2026-03-12',
    });
  });

  it('stands still while a piece is missing, and its last day moves by as many days', () => {
    const paused = pauseClock(startClock(first, 60), '2026-03-12');
    expect(readClock(paused, '2026-04-11')).toMatchObject({
      daysUsed: 10,
      daysLeft: 50,
      promisedBy: '2026-05-31',
      suspendedSince: '2026-03-12',
    });
    expect(readClock(resumeClock(paused, '2026-04-11'), '2026-04-21')).toMatchObject({
      daysUsed: 20,
      promisedBy: '2026-05-31',
      suspendedSince: null,
    });
  });

  it('is over with the answer, broken or not, and shows that day for ever', () => {
    const broken = stopClock(startClock(first, 10), '2026-03-20');
    expect(readClock(broken, '2027-01-01')).toMatchObject({ daysUsed: 18, daysLeft: -8, asOf: '2026-03-20' });
    expect(pauseClock(broken, '2026-03-21')).toBe(broken);
    expect(stopClock(broken, '2026-03-22')).toBe(broken);
  });
});

type Step = { readonly after: number; readonly does: 'PAUSE' | 'RESUME' | 'STOP' | 'LOOK' };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ after: fc.nat(40), does: fc.constantFrom('PAUSE', 'RESUME', 'STOP', 'LOOK') }),
  { maxLength: 20 },
);

describe('whatever is asked and answered', () => {
  it('no day is counted twice or while suspended, and what is left is what was promised less what was used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), steps, (promised, sequence) => {
        let clock: Clock = startClock(first, promised);
        let day = first;
        // Counted one day after the other, as a person with a calendar would.
        let used = 0;
        let paused = false;
        let ended = false;
        for (const { after, does } of sequence) {
          if (!paused && !ended) used += after;
          day = addDays(day, after);
          if (does === 'PAUSE') {
            clock = pauseClock(clock, day);
            paused = paused || !ended;
          }
          if (does === 'RESUME') {
            clock = resumeClock(clock, day);
            paused = false;
          }
          if (does === 'STOP') {
            clock = stopClock(clock, day);
            ended = true;
            paused = false;
          }
          const read = readClock(clock, day);
          expect(read.daysUsed).toBe(used);
          expect(read.daysLeft).toBe(promised - used);
          expect(read.suspendedSince !== null).toBe(paused);
          // The promise ends when the days left have passed, if nothing suspends it from now on.
          expect(read.promisedBy).toBe(addDays(read.asOf, read.daysLeft));
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
