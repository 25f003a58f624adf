import type { Deed } from '../Deed.js';
import { type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';

/** T3: whoever receives seconded staff instructs it. */
export function instructions({ role, proposed, instructedByBeneficiary }: Deed): Finding {
  if (role !== 'SECONDMENT') return notApplicable('T3');
  switch (instructedByBeneficiary) {
    case 'TRUE':
      return fine('T3');
    case 'FALSE':
      return fails('T3', { verdict: 'SUBSTITUTION' });
    default:
      // Nothing is signed while it is only proposed: the agreement to come has to say so.
      return proposed ? fine('T3', { conditions: ['INSTRUCTIONS'] }) : unknown('T3');
  }
}
