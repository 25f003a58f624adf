import type { Deed, LowerScale } from '../Deed.js';
import { type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';
import { scalesAbove } from '../scalesAbove.js';

/** T6: no one lower scale, not refused by the commune, could do the whole of it in its window. */
export function proximity({ commune, scale, role, halfDays, lower }: Deed): Finding {
  // Money comes from one's own agglomeration alone, and who acts by law does not hand its duty down.
  if (role === 'CO_FUNDING' || (commune.regime === 'TRANSFERRED' && scale === 'AGGLOMERATION')) {
    return notApplicable('T6');
  }
  if (halfDays === 0) return fine('T6');
  const able = lower.filter(({ refused }) => refused !== 'TRUE');
  const sure = able.filter(({ refused }) => refused === 'FALSE');
  // One scale's providers count together: several peers are as near as one.
  const counted = (rows: readonly LowerScale[], name: LowerScale['scale'], silent: number) =>
    rows.reduce((sum, one) => sum + (one.scale === name ? (one.capacity ?? silent) : 0), 0);
  const nearer = scalesAbove.find((name) => counted(sure, name, 0) >= halfDays);
  const [first] = sure.filter((one) => one.scale === nearer && one.capacity !== null);
  if (first !== undefined) {
    const { scale: lowerScale, provider, from } = first;
    return fails('T6', {
      verdict: 'PROXIMITY',
      counterfactuals: [{ kind: 'LOWER_SCALE', scale: lowerScale, provider, from }],
    });
  }
  const isPossible = scalesAbove.some((name) => counted(able, name, Number.POSITIVE_INFINITY) >= halfDays);
  return isPossible ? unknown('T6') : fine('T6');
}
