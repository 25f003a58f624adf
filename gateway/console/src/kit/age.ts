const day = 86_400_000;

/** Whole days since an instant, as waiting is counted. */
export const ageInDays = (instant: string): number =>
  Math.max(0, Math.floor((Date.now() - new Date(instant).getTime()) / day));
