/**
 * Share of all attendances that the most involved tenth of participants (rounded up) makes, from 0 to 1.
 * @param times how many meetings each person came to, in any order
 * @returns null when nobody came
 */
export function topTenthShare(times: readonly number[]): number | null {
  const total = times.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return null;
  const top = times.toSorted((one, other) => other - one).slice(0, Math.ceil(times.length / 10));
  return top.reduce((sum, count) => sum + count, 0) / total;
}
