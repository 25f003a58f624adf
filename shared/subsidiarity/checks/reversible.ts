import type { Deed } from '../Deed.js';
import { type Condition, type Finding, fails, fine } from '../Finding.js';
import type { Rules } from '../rules.js';
import { any, truthOf } from '../Truth.js';

/** T7: it has an end, and when long or repeated, a clause on how the commune learns to do without. */
export function reversible({ until, halfDays, repeated, hasUpskilling }: Deed, rules: Rules): Finding {
  const isLong = truthOf(halfDays > rules.upskillingBeyond);
  const owesClause = hasUpskilling ? 'FALSE' : any([isLong, repeated]);
  // Whether it was given before may be unknown: a clause that was not owed harms nobody.
  const conditions: Condition[] = [
    ...(until === null ? (['END'] as const) : []),
    ...(owesClause === 'FALSE' ? [] : (['UPSKILLING'] as const)),
  ];
  if (until === null || owesClause === 'TRUE') return fails('T7', { conditions });
  return { ...fine('T7', { conditions }), answer: owesClause === 'UNKNOWN' ? 'UNKNOWN' : 'TRUE' };
}
