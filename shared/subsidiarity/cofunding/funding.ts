import { broken, type Obstacle } from '../../graphql/problems.js';

/** A line of a funding plan as far as its sums depend on it. */
export interface FundedPart {
  readonly amountCents: number;
  readonly status: 'PLANNED' | 'ASKED' | 'GRANTED' | 'REFUSED';
  readonly public: boolean;
}

export interface FundingTotals {
  readonly totalSubsidiesCents: number;
  readonly privateCents: number;
  readonly ownShareCents: number;
}

/** What a plan comes to, in euro cents: refused lines count for nothing. */
export function fundingTotals(costCents: number, lines: readonly FundedPart[]): FundingTotals {
  const counted = lines.filter(({ status }) => status !== 'REFUSED');
  const sum = (parts: readonly FundedPart[]) => parts.reduce((total, { amountCents }) => total + amountCents, 0);
  const totalSubsidiesCents = sum(counted);
  return {
    totalSubsidiesCents,
    privateCents: sum(counted.filter((line) => !line.public)),
    ownShareCents: costCents - totalSubsidiesCents,
  };
}

/** What stops a plan whose money is more than its cost; empty when nothing does. @param path where its lines are */
export function sumObstacles(costCents: number, lines: readonly FundedPart[], path: readonly string[]): Obstacle[] {
  const { totalSubsidiesCents, privateCents } = fundingTotals(costCents, lines);
  if (privateCents > costCents) return [broken('PRIVATE_WITHIN_COST', path, privateBeyond)];
  return totalSubsidiesCents > costCents ? [broken('SUBSIDIES_WITHIN_COST', path, beyondCost)] : [];
}

const beyondCost = {
  fr: 'Les financements dépassent le coût\u00a0: corrigez un montant, ou le coût.',
  en: 'The funding is more than the cost: correct an amount, or the cost.',
};
const privateBeyond = {
  fr: 'L’argent privé à lui seul dépasse le coût\u00a0: corrigez un montant, ou le coût.',
  en: 'Private money alone is more than the cost: correct an amount, or the cost.',
};
