/** A receiver that fails is never given up, and never left longer than this. */
export const longestBackOff = 60_000;

const shortestBackOff = 1_000;

/**
 * Milliseconds to wait after the `failures`-th failure in a row: doubled each time, then spread over its upper half so
 * that streams that failed together do not come back together. `chance` is in [0, 1).
 */
export function backOff(failures: number, chance: number): number {
  const whole = Math.min(longestBackOff, shortestBackOff * 2 ** Math.min(failures - 1, 16));
  return Math.round(whole * (0.5 + chance / 2));
}
