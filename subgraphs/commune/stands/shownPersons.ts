import { type ShownCount, shownSubsets } from '#shared/graphql/suppressedCounts.js';
import type { Actor } from '#shared/identity/Actor.js';
import { ownedBy } from '../communes/ownedBy.js';

/** How many came, and how many of them in some respect: exact for the commune itself, hidden where small for others. */
export function shownPersons<Name extends string>(
  actor: Actor,
  insee: string,
  total: number,
  subsets: Readonly<Record<Name, ShownCount>>,
): ReturnType<typeof shownSubsets<Name>> {
  return ownedBy(actor, insee) ? { total, subsets, suppressed: false } : shownSubsets(total, subsets);
}
