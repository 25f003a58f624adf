import type { Council } from './Council.js';
import { lastWeekdayOf, nextQuarter, quarterOf } from './calendarDays.js';

/**
 * The meetings entered, in their order, and for each quarter without a council the last weekday by which the law wants one
 * (CGCT L2121-7; L5211-11 for intercommunal councils: at least one a quarter). An estimate is about what is to come: none
 * stands before today. A cancelled council and a bureau do not fill a quarter.
 * @param entered meetings of every quarter that `from` to `until` touches
 */
export function withEstimates<Entered extends Council>(
  entered: readonly Entered[],
  { from, until, today }: { readonly from: string; readonly until: string; readonly today: string },
): (Entered | Council)[] {
  const filled = new Set(
    entered
      .filter(({ kind, state }) => kind === 'COUNCIL' && state !== 'CANCELLED')
      .map(({ heldOn }) => quarterOf(heldOn)),
  );
  const begins = from > today ? from : today;
  const estimates: Council[] = [];
  for (let quarter = quarterOf(begins); quarter <= until; quarter = nextQuarter(quarter)) {
    const heldOn = lastWeekdayOf(quarter);
    if (filled.has(quarter) || heldOn < begins || heldOn > until) continue;
    estimates.push({ heldOn, kind: 'COUNCIL', state: 'PLANNED', estimated: true });
  }
  const within = entered.filter(({ heldOn }) => heldOn >= from && heldOn <= until);
  return [...within, ...estimates].sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
}
