import type { RequestContext } from '../graphql/RequestContext.js';
import { dayOf } from '../graphql/today.js';
import { isInstitution, type Scale } from '../identity/Actor.js';
import { indicatorsOf } from '../subsidiarity/observatory/indicators.js';
import type { FigureArgs } from './FigureArgs.js';
import { figuresOf } from './figuresOf.js';
import type { ObservatoryFigure } from './ObservatoryFigure.js';

/** Who may have a past quarter reckoned again beside what was set down of it. */
const recomputing: readonly string[] = ['ANALYST', 'DIRECTOR'];

/** A scale's figures of one quarter, loaded with those of every other quarter of the request. */
export async function askedFigures(
  context: RequestContext,
  scale: Scale,
  { id }: { readonly id: string },
  args: FigureArgs,
): Promise<ObservatoryFigure[]> {
  // Of what names no quarter nothing is known: a key is no secret, and no promise.
  if (!/^\d{9}-\d{4}-Q[1-4]$/.test(id)) return [];
  const known = indicatorsOf(scale);
  return await context.load(figuresOf, id, {
    scale,
    audience: isInstitution(context.actor) ? ('institution' as const) : ('public' as const),
    indicators: args.indicators == null ? known : known.filter((name) => args.indicators?.includes(name)),
    agglomeration: args.agglomeration ?? '',
    theme: args.theme ?? '',
    band: args.band ?? '',
    by: args.by ?? null,
    recomputed: args.recomputed && recomputing.includes(context.actor.role),
    today: dayOf(new Date()),
  });
}
