import type { Deed } from '../Deed.js';
import { type Condition, type Finding, fails, fine } from '../Finding.js';
import type { Rules } from '../rules.js';

/** T7: it has an end, and when long or repeated, a clause on how the commune learns to do without. */
export function reversible({ until, halfDays, repeated, hasUpskilling }: Deed, rules: Rules): Finding {
  const owesClause = halfDays > rules.upskillingBeyond || repeated !== 'FALSE';
  const conditions: Condition[] = [
    ...(until === null ? (['END'] as const) : []),
    ...(owesClause && !hasUpskilling ? (['UPSKILLING'] as const) : []),
  ];
  return conditions.length === 0 ? fine('T7') : fails('T7', { conditions });
}
