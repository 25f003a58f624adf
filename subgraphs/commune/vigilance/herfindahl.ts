/**
 * Herfindahl index of weights: the sum of the squares of their shares, from 1/n (n equal weights) to 1 (one has all).
 * @returns null when nothing weighs
 */
export function herfindahl(weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return null;
  return weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
}
