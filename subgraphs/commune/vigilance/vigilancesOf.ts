import type { EntityManager } from 'typeorm';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { ownedBy } from '../communes/ownedBy.js';
import type { Figure } from './Figure.js';
import { risksOf } from './risksOf.js';
import type { Vigilance, VigilanceFigure } from './Vigilance.js';
import type { Alert } from './VigilanceAlert.js';

/**
 * The three risks of each commune on a day, in the language of the request; null for a commune that is not the actor's own.
 */
export async function vigilancesOf(
  manager: EntityManager,
  codes: readonly string[],
  day: string,
  context: RequestContext,
): Promise<(Vigilance | null)[]> {
  const own = codes.filter((insee) => ownedBy(context.actor, insee));
  if (own.length === 0) return codes.map(() => null);
  const risks = await risksOf(manager, own, day);
  const found = new Map<string, Vigilance>();
  own.forEach((insee) => {
    const then = risks.get(insee);
    if (then === undefined) return;
    const { carrying, crossing, involved, limits } = then;
    const say = teller(day, context.locale);
    found.set(insee, {
      asOf: day,
      personalisedCarrying: {
        hhi: say.figure(carrying.hhi),
        mayorShare: say.figure(carrying.mayorShare),
        electedWhoPresentedWhole: say.figure(carrying.electedWhoPresentedWhole),
        ...say.risk(carrying, [carrying.hhi, carrying.mayorShare, carrying.electedWhoPresentedWhole]),
      },
      silos: {
        crossShare: say.figure(crossing.crossShare),
        eiIndex: say.figure(crossing.eiIndex),
        trend: { crossShare: say.figure(crossing.trend.crossShare), eiIndex: say.figure(crossing.trend.eiIndex) },
        ...say.risk(crossing, [crossing.crossShare, crossing.eiIndex]),
      },
      involvement: {
        distinct: say.figure(involved.distinct),
        newcomersShare: say.figure(involved.newcomersShare),
        topTenthShare: say.figure(involved.topTenthShare),
        districtsNotVisited: say.figure(involved.districtsNotVisited),
        peersMobilised: say.figure(involved.peersMobilised),
        contractsKeptBothSides: say.figure(involved.contractsKeptBothSides),
        ...say.risk(involved, [
          involved.distinct,
          involved.districtsNotVisited,
          involved.peersMobilised,
          involved.contractsKeptBothSides,
        ]),
      },
      thresholds: limits,
    });
  });
  return codes.map((insee) => found.get(insee) ?? null);
}

/** Says figures and alerts of a day in one language. */
function teller(asOf: string, locale: Locale) {
  return {
    figure: ({ value, n, rows, why }: Figure): VigilanceFigure => ({
      value,
      n,
      rows,
      asOf,
      why: why?.[locale] ?? null,
    }),
    risk({ alert, reasons }: Alert, figures: readonly Figure[]) {
      const rows = [...new Set(figures.flatMap((figure) => figure.rows))];
      return { alert, reasons: [...new Set(reasons.map((reason) => reason[locale]))], asOf, n: rows.length, rows };
    },
  };
}
