import { offeredMonths } from '#shared/graphql/offeredMonths.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Offer } from '#shared/subsidiarity/NeedSituation.js';
import { heldBy } from '../communes/capacityStore.js';
import { engineeringCapacitiesOf } from '../communes/engineeringStore.js';
import { lendable } from '../needs/lendable.js';
import type { Need } from '../needs/Need.js';
import { peersOfNeeds } from '../needs/peersOfNeeds.js';

/** The nearest peers that are asked before an agglomeration is. */
const peersAsked = { first: 50 } as const;

/** What an offer is unless its scale says otherwise. */
export const plainOffer = { distance: 0, serves: null, withinInterest: 'TRUE', chain: 'TRUE', evidence: [] } as const;

/** Other communes that say they could lend some of their engineering in the need's months, nearest first. */
export async function peerOffers(
  context: RequestContext,
  need: Pick<Need, 'id' | 'kind' | 'from' | 'until'>,
  carriers: readonly string[],
  day: string,
): Promise<Offer[]> {
  if (need.kind === 'CO_FUNDING') return [];
  const { nodes } = await context.load(peersOfNeeds, need.id, peersAsked);
  const months = offeredMonths(need.from ?? null, need.until ?? null, day);
  const found = await Promise.all(
    nodes
      .filter(({ insee }) => !carriers.includes(insee))
      .map(async ({ insee, skill, distanceKm }) => {
        const points = await context.load(engineeringCapacitiesOf, insee, undefined);
        const lent = lendable(heldBy(insee, points, day), skill);
        return lent === null ? null : { insee, distanceKm, lent };
      }),
  );
  return found
    .filter((one) => one !== null)
    .map(({ insee, distanceKm, lent }) => ({
      ...plainOffer,
      scale: 'PEERS',
      provider: insee,
      state: 'KNOWN',
      lots: months.map((month) => ({ lot: `${lent.id} ${month}`, month, halfDays: lent.lendableHalfDays })),
      distance: distanceKm ?? Number.MAX_SAFE_INTEGER,
      evidence: [{ scale: 'PEERS', entity: 'EngineeringCapacity', id: lent.id, asOf: new Date().toISOString() }],
    }));
}
