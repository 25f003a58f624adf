import type { Council } from './Council.js';
import { addDays } from './calendarDays.js';
import { convocationOf } from './convocationOf.js';

/** What there is to do for a deliberation, in this order. */
export const preparationKinds = ['DRAFT', 'CONVOCATION', 'COUNCIL', 'TRANSMISSION'] as const;
export type PreparationKindName = (typeof preparationKinds)[number];

export interface Step {
  readonly kind: PreparationKindName;
  /** The last day for it. */
  readonly by: string;
  /** The text it comes from; null for a margin of ours. */
  readonly article: string | null;
}

export interface Preparation<Meeting extends Council> {
  /** The last council that comes before the window begins, and can still be called; null where none does. */
  readonly council: Meeting | null;
  /** What to do for that council, or for the next one where it is too late; none where no council is in sight. */
  readonly steps: readonly Step[];
  /** True where no council that can still be called comes before the window. */
  readonly tooLate: boolean;
  /** Where it is too late: the first council that can still be called. */
  readonly next: Meeting | null;
  /** Where it is too late: whether that council still comes before the window ends. */
  readonly nextIsInWindow: boolean;
}

/** The draft is ready that many days before the call leaves: a margin of ours, not the law's. */
const draftDays = 7;
/** Signing, publishing and transmitting are done that many days after the council: a margin of ours, too. */
const transmissionDays = 7;

export interface Window {
  /** First day on which the support would work; null where the need does not say. */
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * Which council can still deliberate before a need's window begins, and what to have ready by when. A deliberation binds once
 * it is published and transmitted to the prefect (CGCT L2131-1): the council is held before the window's first day, and what
 * follows it is done by that day. Without a window the first council that can be called is meant.
 * @param councils in the order of their days; bureaus, cancelled and past ones are left aside
 */
export function prepareCouncil<Meeting extends Council>(
  councils: readonly Meeting[],
  window: Window,
  day: { readonly inhabitants: number | null | undefined; readonly today: string },
): Preparation<Meeting> {
  const { inhabitants, today } = day;
  const callable = councils.filter((meeting) => {
    const call = convocationOf(meeting, inhabitants);
    return meeting.state === 'PLANNED' && call !== null && call.by >= today;
  });
  const { from, until } = window;
  const council = from === null ? callable[0] : callable.filter(({ heldOn }) => heldOn < from).at(-1);
  if (council !== undefined) {
    const steps = stepsOf(council, from, day);
    return { council, steps, tooLate: false, next: null, nextIsInWindow: false };
  }
  const next = callable[0];
  return {
    council: null,
    steps: next === undefined ? [] : stepsOf(next, null, day),
    tooLate: from !== null,
    next: next ?? null,
    nextIsInWindow: next !== undefined && (until === null || next.heldOn < until),
  };
}

function stepsOf(
  council: Council,
  from: string | null,
  { inhabitants, today }: { readonly inhabitants: number | null | undefined; readonly today: string },
): Step[] {
  const call = convocationOf(council, inhabitants);
  if (call === null) return [];
  const draftBy = addDays(call.by, -draftDays);
  const usual = addDays(council.heldOn, transmissionDays);
  return [
    { kind: 'DRAFT', by: draftBy > today ? draftBy : today, article: null },
    { kind: 'CONVOCATION', by: call.by, article: call.article },
    { kind: 'COUNCIL', by: council.heldOn, article: 'CGCT L2121-29' },
    { kind: 'TRANSMISSION', by: from !== null && from < usual ? from : usual, article: 'CGCT L2131-1' },
  ];
}
