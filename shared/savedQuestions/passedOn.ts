/** A threshold, as the rule looks at it. */
export interface Threshold {
  readonly direction: 'OVER' | 'UNDER';
  readonly threshold: number;
}

/**
 * Since when a threshold is passed: the day on which it first was, and null again once the figure is back. A figure that is
 * hidden or unknown says neither, and leaves what was known.
 * @param before since when it was passed at the last look
 */
export function passedOn(
  { direction, threshold }: Threshold,
  value: number | null,
  before: string | null,
  today: string,
): string | null {
  if (value === null) return before;
  const passes = direction === 'OVER' ? value > threshold : value < threshold;
  return passes ? (before ?? today) : null;
}
