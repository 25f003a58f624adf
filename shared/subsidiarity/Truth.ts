/** Three-valued: what cannot be known is neither true nor false, and never counts as no. */
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';

export const truthOf = (value: boolean): Truth => (value ? 'TRUE' : 'FALSE');

/** FALSE as soon as one is, TRUE when all are. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes('FALSE')) return 'FALSE';
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : 'TRUE';
}

/** TRUE as soon as one is, FALSE when none is. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('TRUE')) return 'TRUE';
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : 'FALSE';
}
