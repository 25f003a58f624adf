import { PopulationBand } from '../graphql/PopulationBand.js';
import { unplaced } from '../subsidiarity/observatory/cells.js';

const bands: readonly string[] = Object.values(PopulationBand);

/** Values of a breakdown in the order in which they are read: bands by size, others by name, what is not told last. */
export function inBandOrder(one: string, other: string): number {
  const rank = (value: string) => (value === unplaced ? bands.length + 1 : bands.indexOf(value));
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
