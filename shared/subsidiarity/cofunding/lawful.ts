import { writtenEuros } from '../../exchange/drafts/frenchWriting.js';
import type { Message } from '../../graphql/GraphError.js';
import type { Obstacle } from '../../graphql/problems.js';
import type { CoFundingCap } from './cap.js';
import type { CoFundingLaw, CoFundingObjectName } from './law.js';

/** Why an amount for an object would be against the law, with what would be lawful; empty when nothing is. */
export function lawObstacles(
  { amountCents, object }: { readonly amountCents: number; readonly object: CoFundingObjectName },
  cap: CoFundingCap,
  law: CoFundingLaw,
): Obstacle[] {
  return [
    ...objectObstacles(object, law),
    ...(amountCents > 0 ? [] : [beyond('CO_FUNDING_IS_MONEY', law.matchingArticle, nothing)]),
    ...(amountCents <= cap.maxCents ? [] : [overCap(amountCents, cap, law)]),
  ];
}

/** A fonds de concours never pays for facilitation or for studies: for a facility only. */
export function objectObstacles(object: CoFundingObjectName, law: CoFundingLaw): Obstacle[] {
  if (object === 'FACILITY') return [];
  return [
    {
      kind: 'RuleBroken',
      rule: 'CO_FUNDING_IS_FOR_A_FACILITY',
      path: ['input', 'object'],
      article: law.matchingArticle,
      message: onlyFacility,
      satisfiedBy: otherRole,
    },
  ];
}

function overCap(amountCents: number, cap: CoFundingCap, law: CoFundingLaw): Obstacle {
  const binding = cap.terms.find((term) => term.binding);
  const most = { fr: writtenEuros(cap.maxCents), en: inEnglish(cap.maxCents) };
  return {
    ...beyond('CO_FUNDING_WITHIN_CAP', binding?.article ?? law.matchingArticle, {
      fr: `${writtenEuros(amountCents)} dépassent ce que la loi permet encore\u00a0: ${most.fr} au plus.`,
      en: `${inEnglish(amountCents)} is more than the law still allows: ${most.en} at most.`,
    }),
    satisfiedBy:
      cap.maxCents === 0
        ? noneLawful
        : { fr: `Un montant de ${most.fr} au plus.`, en: `An amount of ${most.en} at most.` },
  };
}

const beyond = (rule: string, article: string, message: Message) =>
  ({ kind: 'RuleBroken', rule, path: ['input', 'amountCents'], article, message }) as const;

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });
const inEnglish = (cents: number): string => euros.format(cents / 100);

const onlyFacility: Message = {
  fr: 'Un fonds de concours ne finance qu’un équipement, jamais une animation ni une étude seule.',
  en: 'A fonds de concours pays for a facility only, never for facilitation or for a study alone.',
};
const otherRole: Message = {
  fr: 'Une co-animation ou une mise à disposition, qui apportent des demi-journées au lieu d’argent.',
  en: 'Co-facilitation or a secondment, which bring half-days instead of money.',
};
const nothing: Message = {
  fr: 'Donnez un montant au-dessus de zéro.',
  en: 'Give an amount above zero.',
};
const noneLawful: Message = {
  fr: 'Aucun montant ne l’est\u00a0: il faudrait d’autres financements plus petits, ou un coût plus grand.',
  en: 'No amount is lawful: other funding would have to be smaller, or the cost greater.',
};
