import type { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { calendarOf, checkPeriod, type Period } from '#shared/councils/calendarOf.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { communesByInsee } from '../communes/store.js';
import { communeCouncils } from './communeCouncils.js';

/** A commune's meetings in a period, estimates included. @throws GraphError BAD_INPUT when there is no such period */
export async function calendarOfCommune(
  context: RequestContext,
  insee: string,
  period: Period & { readonly today: string },
): Promise<CouncilMeeting[]> {
  const { from, until } = period;
  checkPeriod(period);
  const [entered, commune] = await Promise.all([
    context.load(communeCouncils.ofQuarters, insee, { from, until }),
    context.load(communesByInsee, insee, undefined),
  ]);
  return calendarOf(entered, period, commune?.population);
}
