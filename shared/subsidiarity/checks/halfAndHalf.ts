import type { CommuneStanding } from '../CommuneStanding.js';
import type { Deed, Effort } from '../Deed.js';
import { type Condition, type Counterfactual, type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';
import type { Rules } from '../rules.js';

/** What the question looks at of a deed. */
export type SharedDeed = Pick<
  Deed,
  'proposed' | 'role' | 'allSmall' | 'effort' | 'mandate' | 'until' | 'hasUpskilling'
> & { readonly commune: Pick<CommuneStanding, 'regime'> };

/** T4: no more than half of the effort comes from above; somewhat more under conditions. */
export function halfAndHalf(deed: SharedDeed, rules: Rules): Finding {
  const { commune, role, mandate, effort } = deed;
  if (commune.regime === 'TRANSFERRED' || role === 'CO_FUNDING' || mandate === 'TRUE') return notApplicable('T4');
  if (effort.above === null || effort.below === null) return unknown('T4');
  const { above, below, quantity, unheard = 0, unheardBelow = 0 } = effort;
  const heard = judged(deed, { above, below, quantity }, rules);
  // All that could have been promised: where that would change nothing, it need not be known.
  const most = judged(deed, { above: above + unheard, below: Math.max(0, below - unheard), quantity }, rules);
  const least = judged(deed, { above, below: below + unheardBelow, quantity }, rules);
  return isAlike(heard, most) && isAlike(heard, least)
    ? heard
    : unknown('T4', { counterfactuals: heard.counterfactuals });
}

/** The same answer, with the same to settle. */
function isAlike(one: Finding, other: Finding): boolean {
  return (
    one.answer === other.answer && one.verdict === other.verdict && one.conditions.length === other.conditions.length
  );
}

/** What both sides' half-days come to. */
function judged(deed: SharedDeed, { above, below, quantity }: Known, rules: Rules): Finding {
  const { commune, mandate, allSmall, until, proposed } = deed;
  const isWithin = (share: number) => above !== Number.POSITIVE_INFINITY && above * 100 <= share * (above + below);
  if (isWithin(rules.even)) return fine('T4');
  const counterfactuals = lessFromAbove({ above, below, quantity }, rules);
  const conditions: readonly Condition[] = ['REASON', ...(until === null ? (['END'] as const) : []), 'UPSKILLING'];
  const underConditions = fine('T4', { conditions: owed(conditions, deed), counterfactuals });
  // A law or a mandate that may exist would lift it.
  const isSure = commune.regime !== 'UNKNOWN' && mandate === 'FALSE';
  const substitution = isSure
    ? fails('T4', { verdict: 'SUBSTITUTION', counterfactuals })
    : unknown('T4', { counterfactuals });
  if (isWithin(rules.most)) return underConditions;
  if (!isWithin(rules.mostForSmall) || allSmall === 'FALSE') return substitution;
  // What is proposed can still be given an end; what exists without one has none.
  if (until === null && !proposed) return substitution;
  return allSmall === 'TRUE' ? underConditions : unknown('T4', { counterfactuals });
}

const owed = (conditions: readonly Condition[], { hasUpskilling }: SharedDeed): Condition[] =>
  conditions.filter((condition) => condition !== 'UPSKILLING' || !hasUpskilling);

/** Effort of which both sides are known. */
type Known = Pick<Effort, 'quantity'> & Readonly<Record<'above' | 'below', number>>;

/**
 * Half-days more of the communes' side, rounded up and never below zero. While the need is advised on, what they add
 * shrinks what is asked above; of a support that exists, the part above stays.
 */
function lessFromAbove({ above, below, quantity }: Known, rules: Rules): Counterfactual[] {
  return [rules.even, rules.most, rules.mostForSmall].flatMap((share) => {
    const wanted = quantity === null ? (above * (100 - share)) / share : (quantity * (100 - share)) / 100;
    const halfDays = Math.max(0, Math.ceil(wanted - below));
    return halfDays === 0 ? [] : [{ kind: 'OWN_EFFORT' as const, share, halfDays }];
  });
}
