import type { FundingKind, FundingScheme } from '#shared/graphql/FundingPlan.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { type FundedPart, sumObstacles } from '#shared/subsidiarity/cofunding/funding.js';
import { checkDay } from '../communes/checkDay.js';

export interface GivenLine extends FundedPart {
  readonly kind: `${FundingKind}`;
  readonly scheme: `${FundingScheme}` | null;
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
  return sumObstacles(costCents, lines, ['input', 'lines']);
}

function lineObstacles(line: GivenLine, path: readonly string[]): Obstacle[] {
  const { kind, scheme, source, label, deadline } = line;
  return [
    ...checkTitle([...path, 'source'], source),
    ...checkText([...path, 'label'], label, longestTitle),
    ...checkDay([...path, 'deadline'], deadline),
    ...(scheme === null || kindOfScheme[scheme] === kind ? [] : [invalid([...path, 'scheme'], otherKind)]),
    ...(kind === 'OTHER' || line.public === (kind !== 'PRIVATE') ? [] : [invalid([...path, 'public'], sidesDiffer)]),
  ];
}

const sidesDiffer = {
  fr: 'Un financement privé n’est pas public, et ceux de l’État, de l’Europe ou d’une collectivité le sont\u00a0: ne donnez pas ce champ.',
  en: 'Private money is not public, and that of the State, Europe or an authority is: leave this field out.',
};

/** Who pays under each scheme. */
const kindOfScheme: Readonly<Record<`${FundingScheme}`, `${FundingKind}`>> = {
  DETR: 'STATE',
  DSIL: 'STATE',
  FONDS_VERT: 'STATE',
  ADEME: 'STATE',
  FEDER: 'EUROPE',
  LEADER: 'EUROPE',
};
const otherKind = {
  fr: 'Ce dispositif est celui d’un autre financeur\u00a0: corrigez l’un des deux.',
  en: 'This scheme belongs to another source: correct one of the two.',
};
