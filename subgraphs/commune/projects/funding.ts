import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import type { FundingKind, FundingStatus } from './FundingPlan.js';

/** A line as far as its sums depend on it. */
export interface FundedPart {
  readonly amountCents: number;
  readonly status: `${FundingStatus}`;
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

export interface GivenLine extends FundedPart {
  readonly kind: `${FundingKind}`;
  readonly source: string;
  readonly label: string | null;
  readonly deadline: string | null;
}

/** Everything that stops a plan; empty when nothing does. */
export function fundingObstacles(costCents: number, lines: readonly GivenLine[]): Obstacle[] {
  const tooMany = checkLength(['input', 'lines'], lines.length);
  if (tooMany.length > 0) return tooMany;
  const ofLines = lines.flatMap((line, index) => lineObstacles(line, ['input', 'lines', String(index)]));
  if (ofLines.length > 0) return ofLines;
  const { totalSubsidiesCents, privateCents } = fundingTotals(costCents, lines);
  if (privateCents > costCents) return [broken('PRIVATE_WITHIN_COST', ['input', 'lines'], privateBeyond)];
  return totalSubsidiesCents > costCents ? [broken('SUBSIDIES_WITHIN_COST', ['input', 'lines'], beyondCost)] : [];
}

function lineObstacles(line: GivenLine, path: readonly string[]): Obstacle[] {
  const { kind, source, label, deadline } = line;
  return [
    ...checkTitle([...path, 'source'], source),
    ...checkText([...path, 'label'], label, longestTitle),
    ...checkDay([...path, 'deadline'], deadline),
    ...(kind === 'OTHER' || line.public === (kind !== 'PRIVATE') ? [] : [invalid([...path, 'public'], sidesDiffer)]),
  ];
}

const beyondCost = {
  fr: 'Les financements dépassent le coût\u00a0: corrigez un montant, ou le coût.',
  en: 'The funding is more than the cost: correct an amount, or the cost.',
};
const privateBeyond = {
  fr: 'L’argent privé à lui seul dépasse le coût\u00a0: corrigez un montant, ou le coût.',
  en: 'Private money alone is more than the cost: correct an amount, or the cost.',
};
const sidesDiffer = {
  fr: 'Un financement privé n’est pas public, et ceux de l’État, de l’Europe ou d’une collectivité le sont\u00a0: ne donnez pas ce champ.',
  en: 'Private money is not public, and that of the State, Europe or an authority is: leave this field out.',
};
