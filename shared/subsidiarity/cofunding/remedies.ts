import { type CoFundingMoney, coFundingCap } from './cap.js';
import type { FundedPart } from './funding.js';
import { fundingTotals } from './funding.js';
import type { CoFundingLaw } from './law.js';

/** One change that would by itself make an amount lawful. */
export type Remedy<Line> =
  /** A smaller amount: the largest lawful one, which may be none. */
  | { readonly kind: 'AMOUNT'; readonly atMostCents: number }
  /** A line of the plan that comes to no more than that. */
  | { readonly kind: 'LINE'; readonly line: Line; readonly atMostCents: number }
  /** A cost of that much at least, with the same lines. */
  | { readonly kind: 'COST'; readonly atLeastCents: number };

/**
 * What would make an amount lawful that is above the cap: each remedy suffices alone. Every one is looked for with the cap
 * itself, which never falls when a line shrinks or the cost grows, so that none can disagree with it. Empty when it is lawful.
 */
export function remediesOf<Line extends FundedPart>(
  amountCents: number,
  plan: { readonly costCents: number; readonly lines: readonly Line[] },
  terms: Pick<CoFundingMoney, 'grantedCents' | 'spending' | 'ownShare' | 'waivedBasisPoints'>,
  law: CoFundingLaw,
): Remedy<Line>[] {
  const maxOf = (costCents: number, lines: readonly FundedPart[]): number => {
    const { totalSubsidiesCents: subsidiesCents, privateCents } = fundingTotals(costCents, lines);
    return coFundingCap({ ...terms, costCents, subsidiesCents, privateCents }, law).maxCents;
  };
  const { costCents, lines } = plan;
  const max = maxOf(costCents, lines);
  if (amountCents <= max) return [];
  const ofLines = lines.flatMap((line, index): Remedy<Line>[] => {
    if (line.status === 'REFUSED' || line.amountCents === 0) return [];
    const suffices = (cents: number) =>
      maxOf(
        costCents,
        lines.map((one, place) => (place === index ? { ...one, amountCents: cents } : one)),
      ) >= amountCents;
    return suffices(0) ? [{ kind: 'LINE', line, atMostCents: largest(0, line.amountCents, suffices) }] : [];
  });
  // No least own share is above a half: twice all the money is more than enough.
  const { totalSubsidiesCents } = fundingTotals(costCents, lines);
  const enough = 2 * (costCents + totalSubsidiesCents + amountCents + terms.grantedCents) + 2;
  const short = largest(costCents, enough, (cents) => maxOf(cents, lines) < amountCents);
  const ofCost: Remedy<Line>[] = Number.isSafeInteger(enough) ? [{ kind: 'COST', atLeastCents: short + 1 }] : [];
  return [{ kind: 'AMOUNT', atMostCents: max }, ...ofLines, ...ofCost];
}

/** The largest whole number from `least` to `most` for which `holds`, where it holds for `least` and for a first part only. */
function largest(least: number, most: number, holds: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
