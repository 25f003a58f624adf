import { GraphError } from '../graphql/GraphError.js';
import type { CouncilMeeting } from './CouncilMeeting.js';
import { addDays } from './calendarDays.js';
import type { CouncilRow } from './councilStore.js';
import { shownCouncil } from './shownCouncil.js';
import { withEstimates } from './withEstimates.js';

/** The longest calendar that is answered at once: three years. */
const longestDays = 1_096;

export interface Period {
  readonly from: string;
  readonly until: string;
}

/** @throws GraphError BAD_INPUT when the period is reversed or longer than three years */
export function checkPeriod({ from, until }: Period): void {
  if (until < from || until > addDays(from, longestDays)) throw new GraphError('BAD_INPUT', period);
}

/**
 * Meetings in a period, estimates included where none was entered.
 * @param entered those of every quarter that the period touches
 * @param inhabitants of the commune; null where nobody knows, and for an agglomeration
 */
export function calendarOf(
  entered: readonly CouncilRow[],
  { from, until, today }: Period & { readonly today: string },
  inhabitants: number | null | undefined,
): CouncilMeeting[] {
  return withEstimates(entered, { from, until, today }).map((one) => shownCouncil(one, inhabitants));
}

const period = {
  fr: 'Cette période est à l’envers, ou dépasse trois ans\u00a0: corrigez l’un des deux jours.',
  en: 'This period is reversed, or longer than three years: correct one of the two days.',
};
