import { type CoFundingLaw, type CoFundingSpendingName, type OwnShareCaseName, ownShareOf } from './law.js';

/** What the cap depends on. Money is whole euro cents, on the basis of the funding plan. */
export interface CoFundingMoney {
  /** C: what the facility costs (excluding VAT; including it less FCTVA; including it where no FCTVA comes back). */
  readonly costCents: number;
  /** S: all subsidies, public and private, without this agglomeration's fonds. */
  readonly subsidiesCents: number;
  /** P: the private part of S. */
  readonly privateCents: number;
  /** F₀: fonds of this agglomeration granted to it already. */
  readonly grantedCents: number;
  readonly spending: CoFundingSpendingName;
  readonly ownShare: OwnShareCaseName;
  /** What a waiver leaves of the least own share, basis points; null where there is none. */
  readonly waivedBasisPoints: number | null;
}

/** MATCHING: no more in total than the commune pays itself. OWN_SHARE: the commune keeps a least share of the public money. */
export type CapRule = 'MATCHING' | 'OWN_SHARE';

export interface CapTerm {
  readonly rule: CapRule;
  readonly article: string;
  /** The most that all fonds together may come to by this rule alone; never below zero. */
  readonly limitCents: number;
  /** True where no other rule is tighter. */
  readonly binding: boolean;
}

export interface CoFundingCap {
  /** What may still be granted, rounded down to the cent. */
  readonly maxCents: number;
  /** The most that all fonds together may come to: `maxCents` and what is granted already. */
  readonly totalCents: number;
  readonly terms: readonly CapTerm[];
  /** r: the least own share that was reckoned with, basis points; null for running costs, which have none. */
  readonly ownShareBasisPoints: number | null;
}

/**
 * The largest fonds de concours: `max(0, min((C−S)/2, C−S−r·(C−P)) − F₀)`, the second term for an investment only
 * (CGCT L5216-5 VI and L1111-10 III). The law caps the total of fonds: what was granted before is taken off. Whole numbers
 * throughout; to be confirmed by a jurist.
 */
export function coFundingCap(money: CoFundingMoney, law: CoFundingLaw): CoFundingCap {
  const { costCents, subsidiesCents, privateCents, grantedCents, spending } = money;
  const rest = costCents - subsidiesCents;
  const investment = spending === 'INVESTMENT';
  const share = investment ? ownShareOf(law, money.ownShare, money.waivedBasisPoints) : null;
  const limits: { rule: CapRule; article: string; cents: number }[] = [
    { rule: 'MATCHING', article: law.matchingArticle, cents: Math.floor(rest / 2) },
    ...(share === null
      ? []
      : [
          {
            rule: 'OWN_SHARE' as const,
            article: law.ownShareArticle,
            cents: rest - shareOf(Math.max(0, costCents - privateCents), share),
          },
        ]),
  ];
  const tightest = Math.min(...limits.map(({ cents }) => cents));
  const totalCents = Math.max(0, tightest);
  return {
    maxCents: Math.max(0, totalCents - grantedCents),
    totalCents,
    terms: limits.map(({ rule, article, cents }) => ({
      rule,
      article,
      limitCents: Math.max(0, cents),
      binding: cents === tightest,
    })),
    ownShareBasisPoints: share,
  };
}

/** A share of an amount, rounded up: what must be kept is never a cent short. Beyond 2⁵³ a product of doubles would lose it. */
function shareOf(cents: number, basisPoints: number): number {
  return Number((BigInt(cents) * BigInt(basisPoints) + 9_999n) / 10_000n);
}
