import type { CoFundingStanding, Deed } from '../Deed.js';
import { type Condition, type Counterfactual, type Finding, fails, fine, unknown } from '../Finding.js';
import { all, type Truth } from '../Truth.js';

/** T8: within the law; no consent lifts what is not. */
export function lawful(deed: Deed): Finding {
  const { proposed, scale, enforceable, withinInterest, chain, evidence } = deed;
  const money = moneyWithin(deed.coFunding);
  // Agreements and acts can still be made for what is only proposed.
  const conditions: Condition[] = proposed
    ? [
        ...(chain === 'TRUE' ? [] : (['AGREEMENTS'] as const)),
        ...(enforceable === 'TRUE' ? [] : (['ENFORCEABLE_ACTS'] as const)),
      ]
    : [];
  const interest = scale === 'POLE' ? [withinInterest] : [];
  const made = proposed ? [] : [chain, enforceable];
  switch (all([...money.truths, ...interest, ...made])) {
    case 'TRUE':
      return fine('T8', { conditions, evidence });
    case 'FALSE':
      return fails('T8', { verdict: 'UNLAWFUL', counterfactuals: money.instead, evidence });
    default:
      return unknown('T8', { conditions, evidence });
  }
}

interface Money {
  /** What has to be true of it. */
  readonly truths: readonly Truth[];
  readonly instead: readonly Counterfactual[];
}

function moneyWithin(coFunding: CoFundingStanding | null): Money {
  if (coFunding === null) return { truths: [], instead: [] };
  const { object, amountCents, maxCents } = coFunding;
  if (object === 'OTHER') {
    return { truths: ['FALSE'], instead: [{ kind: 'OTHER_ROLES', roles: ['CO_FACILITATION', 'SECONDMENT'] }] };
  }
  if (object === null || maxCents === null) return { truths: ['UNKNOWN'], instead: [] };
  if (amountCents > maxCents) return { truths: ['FALSE'], instead: [{ kind: 'LAWFUL_AMOUNT', cents: maxCents }] };
  return { truths: [], instead: [] };
}
