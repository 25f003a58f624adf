import type { ConsentStanding } from './ConsentStanding.js';
import { strictest } from './strictest.js';

/** The communes' own word beside what a scale received of it. */
export interface HeardWord {
  readonly state: keyof typeof ConsentStanding | 'UNKNOWN';
  readonly word: ConsentStanding | null;
  readonly receipt: ConsentStanding;
  /** Null while one of both is unknown. */
  readonly agree: boolean | null;
}

/**
 * Where the communes stand, from their own word and from the receipts. The stricter wins; while the communes cannot be
 * asked, a yes on a receipt is unknown, and a no on one stays a no.
 */
export function stricterWord(word: ConsentStanding | null, receipt: ConsentStanding): HeardWord {
  if (word !== null) return { state: strictest([word, receipt]), word, receipt, agree: word === receipt };
  const no = receipt === 'REFUSED' || receipt === 'WITHDRAWN';
  return { state: no ? receipt : 'UNKNOWN', word, receipt, agree: null };
}
