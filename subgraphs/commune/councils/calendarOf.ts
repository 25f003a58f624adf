import type { CouncilMeeting } from '#shared/councils/CouncilMeeting.js';
import { addDays } from '#shared/councils/calendarDays.js';
import { withEstimates } from '#shared/councils/withEstimates.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { communesByInsee } from '../communes/store.js';
import { shownCouncil } from './shownCouncil.js';
import { councilsOfQuarters } from './store.js';

/** The longest calendar that is answered at once: three years. */
const longestDays = 1_096;

/**
 * A commune's meetings in a period, estimates included where it entered none.
 * @throws GraphError BAD_INPUT when the period is reversed or longer than three years
 */
export async function calendarOf(
  context: RequestContext,
  insee: string,
  { from, until, today }: { readonly from: string; readonly until: string; readonly today: string },
): Promise<CouncilMeeting[]> {
  if (until < from || until > addDays(from, longestDays)) throw new GraphError('BAD_INPUT', period);
  const [entered, commune] = await Promise.all([
    context.load(councilsOfQuarters, insee, { from, until }),
    context.load(communesByInsee, insee, undefined),
  ]);
  return withEstimates(entered, { from, until, today }).map((one) => shownCouncil(one, commune?.population));
}

const period = {
  fr: 'Cette période est à l’envers, ou dépasse trois ans\u00a0: corrigez l’un des deux jours.',
  en: 'This period is reversed, or longer than three years: correct one of the two days.',
};
