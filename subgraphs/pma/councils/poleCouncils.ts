import type { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { calendarOf, checkPeriod, type Period } from '#shared/councils/calendarOf.js';
import { councilStore } from '#shared/councils/councilStore.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';

/** The poles' councils. */
export const poleCouncils = councilStore('siren');

/**
 * A pole's meetings in a period, estimates included. Its rules are those of a mixed syndicate (CGCT L5731-3, L5711-1), which
 * refer to the agglomerations': one council a quarter, called five clear days before; its statutes may say otherwise.
 * @throws GraphError BAD_INPUT when there is no such period
 */
export async function calendarOfPole(
  context: RequestContext,
  siren: string,
  period: Period & { readonly today: string },
): Promise<CouncilMeeting[]> {
  const { from, until } = period;
  checkPeriod(period);
  return calendarOf(await context.load(poleCouncils.ofQuarters, siren, { from, until }), period, null);
}
