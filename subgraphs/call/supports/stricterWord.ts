import type { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { strictest } from '#shared/graphql/strictest.js';
import { type SupportConsent, SupportConsentState } from './Support.js';

/**
 * Where the communes stand, from their own word and from the receipts. The stricter wins; while the communes cannot be
 * asked, a yes on a receipt is unknown, and a no on one stays a no.
 */
export function stricterWord(word: ConsentStanding | null, receipt: ConsentStanding): SupportConsent {
  if (word !== null) {
    return { state: SupportConsentState[strictest([word, receipt])], word, receipt, agree: word === receipt };
  }
  const no = receipt === 'REFUSED' || receipt === 'WITHDRAWN';
  return { state: no ? SupportConsentState[receipt] : SupportConsentState.UNKNOWN, word, receipt, agree: null };
}
