import type { CoFundingStanding, Deed } from '../Deed.js';
import { type Condition, type Counterfactual, type Finding, fails, fine, unknown } from '../Finding.js';
import { all, type Truth } from '../Truth.js';

/** T8: within the law; no consent lifts what is not. */
export function lawful(deed: Deed): Finding {
  const { proposed, scale, enforceable, withinInterest, chain, evidence } = deed;
  const money = deed.coFunding === null ? null : moneyWithin(deed.coFunding);
  const interest = scale === 'POLE' ? withinInterest : 'TRUE';
  // Agreements and acts can still be made for what is only proposed.
  const conditions: Condition[] = proposed
    ? [
        ...(chain === 'TRUE' ? [] : (['AGREEMENTS'] as const)),
        ...(enforceable === 'TRUE' ? [] : (['ENFORCEABLE_ACTS'] as const)),
      ]
    : [];
  const made = proposed ? 'TRUE' : all([chain, enforceable]);
  const counterfactuals = money?.instead ?? [];
  switch (all([money?.within ?? 'TRUE', interest, made])) {
    case 'TRUE':
      return fine('T8', { conditions, evidence });
    case 'FALSE':
      return fails('T8', { verdict: 'UNLAWFUL', counterfactuals, evidence });
    default:
      return unknown('T8', { conditions, evidence });
  }
}

function moneyWithin({ object, amountCents, maxCents }: CoFundingStanding): {
  within: Truth;
  instead: readonly Counterfactual[];
} {
  if (object === 'OTHER') {
    return { within: 'FALSE', instead: [{ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] }] };
  }
  if (object === null || maxCents === null) return { within: 'UNKNOWN', instead: [] };
  if (amountCents > maxCents) return { within: 'FALSE', instead: [{ kind: 'LAWFUL_AMOUNT', cents: maxCents }] };
  return { within: 'TRUE', instead: [] };
}
