import type { RequestContext } from '../graphql/RequestContext.js';
import { dayOf } from '../graphql/today.js';
import { isInstitution, type Scale } from '../identity/Actor.js';
import { indicatorsOf } from '../subsidiarity/observatory/indicators.js';
import type { FigureArgs, PlaceArgs } from './FigureArgs.js';
import { type FigureQuestion, figuresOf } from './figuresOf.js';
import type { ObservatoryFigure } from './ObservatoryFigure.js';

/** Who may have a past quarter reckoned again beside what was set down of it. */
const recomputing: readonly string[] = ['ANALYST', 'DIRECTOR'];

/** Whether a key names a quarter of a territory: of what names none nothing is known, and a key is no promise. */
export const namesQuarter = (id: string): boolean => /^\d{9}-\d{4}-Q[1-4]$/.test(id);

/** What every question to a scale's figures says: who asks, and of which place. */
export function figureQuestion(
  { actor }: RequestContext,
  scale: Scale,
  { agglomeration, theme, band }: PlaceArgs,
): FigureQuestion {
  return {
    scale,
    audience: isInstitution(actor) ? 'institution' : 'public',
    indicators: indicatorsOf(scale),
    ...{ agglomeration: agglomeration ?? '', theme: theme ?? '', band: band ?? '' },
    ...{ by: null, recomputed: false, today: dayOf(new Date()) },
  };
}

/** A scale's figures of one quarter, loaded with those of every other quarter of the request. */
export async function askedFigures(
  context: RequestContext,
  scale: Scale,
  { id }: { readonly id: string },
  args: FigureArgs,
): Promise<ObservatoryFigure[]> {
  if (!namesQuarter(id)) return [];
  const question = figureQuestion(context, scale, args);
  return await context.load(figuresOf, id, {
    ...question,
    indicators:
      args.indicators == null
        ? question.indicators
        : question.indicators.filter((name) => args.indicators?.includes(name)),
    by: args.by ?? null,
    recomputed: args.recomputed && recomputing.includes(context.actor.role),
  });
}
