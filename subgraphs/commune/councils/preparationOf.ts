import type { Council } from '#shared/councils/Council.js';
import { addDays } from '#shared/councils/calendarDays.js';
import type { CouncilRow } from '#shared/councils/councilStore.js';
import { type Preparation, prepareCouncil, type Window } from '#shared/councils/prepareCouncil.js';
import { withEstimates } from '#shared/councils/withEstimates.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { communesByInsee } from '../communes/store.js';
import { communeCouncils } from './communeCouncils.js';

/** How far beyond the window's first day a next council is looked for, in days. */
const beyond = 366;

/** Which council of a commune can still deliberate before a window begins, seen from today. */
export async function preparationOf(
  context: RequestContext,
  insee: string,
  window: Window,
): Promise<Preparation<CouncilRow | Council>> {
  const today = dayOf(new Date());
  const begins = window.from !== null && window.from > today ? window.from : today;
  const period = { from: today, until: addDays(begins, beyond) };
  const [entered, commune] = await Promise.all([
    context.load(communeCouncils.ofQuarters, insee, period),
    context.load(communesByInsee, insee, undefined),
  ]);
  const day = { inhabitants: commune?.population, today };
  return prepareCouncil(withEstimates(entered, { ...period, today }), window, day);
}
