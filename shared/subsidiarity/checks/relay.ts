import type { Deed } from '../Deed.js';
import { type Finding, fine, notApplicable } from '../Finding.js';

/** T5: what acts straight on inhabitants goes through a commune, an association or a trained council member. */
export function relay({ actsOnInhabitants, hasRelay }: Deed): Finding {
  if (!actsOnInhabitants) return notApplicable('T5');
  if (hasRelay === 'TRUE') return fine('T5');
  // A relay that could not be seen is asked for all the same: naming it twice harms nobody.
  return { ...fine('T5', { conditions: ['RELAY'] }), answer: hasRelay };
}
