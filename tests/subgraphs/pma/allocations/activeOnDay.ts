import fc from 'fast-check';
import { reachesOn } from '../agreements/chainOracle.js';
import { bethune, lens, loos, poleSiren } from '../poleRows.js';

/** Days from today, negative before it. */
type Day = number;

interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

/** An allocation and all that it rests on, in days from today. */
export interface Case {
  readonly from: Day;
  readonly until: Day;
  /** Last day of the employer's agreement; null without an end. */
  readonly agreedUntil: Day | null;
  /** Agreements between the bodies, about this post alone. */
  readonly links: readonly (Period & { readonly provider: string; readonly receiver: string })[];
  /** The pilot commune's words, in the order they arrived; one without a period holds whatever the day. */
  readonly words: readonly {
    readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
    readonly period: (Period & { readonly enforceable: Day }) | null;
  }[];
}

const day = fc.integer({ min: -9, max: 9 });
const period = fc
  .record({ from: day, until: fc.option(day, { freq: 2 }) })
  .map(({ from, until }) => ({ from, until: until === null ? null : Math.max(from, until) }));
/** A period that mostly holds for long: random ones alone would hardly ever make a chain. */
const lasting = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ from: -20, until: null }) },
  { weight: 1, arbitrary: period },
);
const link = (provider: string, receiver: string) =>
  fc.array(lasting, { minLength: 0, maxLength: 2 }).map((all) => all.map((one) => ({ ...one, provider, receiver })));
const word = fc.record({
  state: fc.constantFrom(
    'GRANTED' as const,
    'GRANTED' as const,
    'GRANTED' as const,
    'REFUSED' as const,
    'WITHDRAWN' as const,
  ),
  period: fc.option(
    fc.tuple(lasting, fc.constantFrom(-20, -2, 2)).map(([one, enforceable]) => ({ ...one, enforceable })),
  ),
});

export const cases: fc.Arbitrary<Case> = fc
  .record({
    from: fc.integer({ min: -9, max: 0 }),
    length: fc.integer({ min: 0, max: 18 }),
    agreedUntil: fc.option(day, { freq: 2 }),
    links: fc
      .tuple(
        fc
          .array(lasting, { minLength: 1, maxLength: 2 })
          .map((all) => all.map((one) => ({ ...one, provider: bethune, receiver: poleSiren }))),
        fc
          .array(lasting, { minLength: 1, maxLength: 2 })
          .map((all) => all.map((one) => ({ ...one, provider: poleSiren, receiver: lens }))),
        fc
          .array(lasting, { minLength: 1, maxLength: 2 })
          .map((all) => all.map((one) => ({ ...one, provider: lens, receiver: loos }))),
        link(bethune, loos),
      )
      .map((all) => all.flat()),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
  })
  .map(({ length, ...given }) => ({
    ...given,
    until: given.from + length,
    // What became active had its employer's agreement then.
    agreedUntil: given.agreedUntil === null ? null : Math.max(given.from, given.agreedUntil),
  }));

const within = (one: Period, on: Day): boolean => one.from <= on && (one.until === null || on <= one.until);

/** The calendar day that is some days from today. */
export function calendarDay(today: string, days: Day): string {
  const moved = new Date(`${today}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whether work may reach the commune on a day: by following every agreement in force, as the chain's own oracle does. */
function reaches({ links }: Case, on: Day): boolean {
  const inForce = links.filter((one) => within(one, on));
  const agreements = inForce.map(({ provider, receiver }, index) => ({
    ...{ id: String(index), kind: 'SYNDICATE' as const, provider, receiver, technicianId: null },
    startsOn: '2000-01-01',
    endsOn: null,
  }));
  return reachesOn(agreements, { technicianId: '', employer: bethune, pole: poleSiren, pilot: loos }, '2026-01-01');
}

/** The last word alone counts; it holds where it has no period, or binds and is within it. */
function consented({ words }: Case, on: Day): boolean {
  const last = words.at(-1);
  if (last === undefined || last.state !== 'GRANTED') return false;
  return last.period === null || (last.period.enforceable <= on && within(last.period, on));
}

/** Whether a commune ever said yes in a word that had begun by today. */
const everConsented = ({ words }: Case): boolean =>
  words.some(
    ({ state, period: terms }) =>
      state === 'GRANTED' && (terms === null || (terms.enforceable <= 0 && terms.from <= 0)),
  );

/** May begin today: agreed, consented to, and with a chain on each of its days, one after the other. */
export function mayBegin(one: Case): boolean {
  if (one.agreedUntil !== null && one.agreedUntil < 0) return false;
  if (!consented(one, 0)) return false;
  for (let on = one.from; on <= one.until; on += 1) if (!reaches(one, on)) return false;
  return true;
}

/**
 * Active on a day, for an allocation that began on its first: within its days, and not after the last day of anything
 * that it rested on and that is gone today. What never was there is irregular, and not lost.
 */
export function isActiveOn(one: Case, on: Day): boolean {
  if (on < one.from || on > one.until) return false;
  if (one.agreedUntil !== null && one.agreedUntil < 0 && on > one.agreedUntil) return false;
  if (!reaches(one, 0)) {
    for (let last = -1; last >= one.from; last -= 1) {
      if (!reaches(one, last)) continue;
      if (on > last) return false;
      break;
    }
  }
  if (consented(one, 0) || !everConsented(one)) return true;
  const last = one.words.at(-1);
  const over = last?.state === 'GRANTED' ? last.period?.until : undefined;
  // A period that is over ended it then; a word that takes the consent away does today.
  return on <= (over !== undefined && over !== null && over < 0 ? over : 0);
}
