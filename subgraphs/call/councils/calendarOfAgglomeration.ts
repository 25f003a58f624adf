import type { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { calendarOf, checkPeriod, type Period } from '#shared/councils/calendarOf.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { agglomerationCouncils } from './agglomerationCouncils.js';

/** An agglomeration's meetings in a period, estimates included. @throws GraphError BAD_INPUT when there is no such period */
export async function calendarOfAgglomeration(
  context: RequestContext,
  siren: string,
  period: Period & { readonly today: string },
): Promise<CouncilMeeting[]> {
  const { from, until } = period;
  checkPeriod(period);
  // Its council is called as that of its large communes is (CGCT L5211-1): five clear days.
  return calendarOf(await context.load(agglomerationCouncils.ofQuarters, siren, { from, until }), period, null);
}
