import { isMayor } from './isMayor.js';

/** The mayor's share of what elected members carry, from 0 to 1; null when nothing is carried. */
export function mayorShare(weights: ReadonlyMap<string, number>): number | null {
  const entries = [...weights];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) return null;
  return entries.reduce((sum, [carrier, weight]) => (isMayor(carrier) ? sum + weight : sum), 0) / total;
}
