import type { Deed } from '../Deed.js';
import { type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';

/** T6: no one lower scale, not refused by the commune, could do the whole of it in its window. */
export function proximity({ commune, scale, role, halfDays, lower }: Deed): Finding {
  // Money comes from one's own agglomeration alone, and who acts by law does not hand its duty down.
  if (role === 'CO_FUNDING' || (commune.regime === 'TRANSFERRED' && scale === 'AGGLOMERATION')) {
    return notApplicable('T6');
  }
  if (halfDays === 0) return fine('T6');
  const able = lower.filter(
    ({ capacity, refused }) => refused !== 'TRUE' && (capacity === null || capacity >= halfDays),
  );
  const sure = able.find(({ capacity, refused }) => capacity !== null && refused === 'FALSE');
  if (sure !== undefined) {
    const { scale: lowerScale, provider, from } = sure;
    return fails('T6', {
      verdict: 'PROXIMITY',
      counterfactuals: [{ kind: 'LOWER_SCALE', scale: lowerScale, provider, from }],
    });
  }
  return able.length > 0 ? unknown('T6') : fine('T6');
}
