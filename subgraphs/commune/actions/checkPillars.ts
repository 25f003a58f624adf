import type { Message } from '#shared/graphql/GraphError.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import type { Pillar } from './Pillar.js';

const highestRating = 4;

/** A pillar judged. */
export interface GivenRating {
  readonly pillar: Pillar;
  readonly rating: number;
  readonly evidence: string;
  readonly ratedOn?: string | null;
}

/** What does not fit in ratings; empty when all does. A rating without what shows it is an opinion: refused. */
export function checkPillars(ratings: readonly GivenRating[], today: string): Obstacle[] {
  if (ratings.length === 0) return [invalid(['input', 'ratings'], nothingRated)];
  const pillars = ratings.map(({ pillar }) => pillar);
  return [
    ...(new Set(pillars).size < pillars.length ? [invalid(['input', 'ratings'], ratedTwice)] : []),
    // More ratings than pillars are refused above: what is said of each stays short.
    ...ratings.slice(0, 3).flatMap(({ rating, evidence, ratedOn }, index) => {
      const at = (field: string) => ['input', 'ratings', String(index), field];
      return [
        ...(Number.isInteger(rating) && rating >= 0 && rating <= highestRating
          ? []
          : [invalid(at('rating'), outOfScale)]),
        ...(evidence.trim() === '' ? [invalid(at('evidence'), noEvidence)] : checkText(at('evidence'), evidence)),
        ...checkPastDay(at('ratedOn'), ratedOn, today),
      ];
    }),
  ];
}

const nothingRated: Message = { fr: 'Appréciez au moins un pilier.', en: 'Rate at least one pillar.' };
const ratedTwice: Message = {
  fr: 'Un pilier est apprécié deux fois\u00a0: gardez une seule appréciation par pilier.',
  en: 'A pillar is rated twice: keep one rating for each pillar.',
};
const outOfScale: Message = {
  fr: `Donnez une note entière de 0 à ${highestRating}.`,
  en: `Give a whole number from 0 to ${highestRating}.`,
};
const noEvidence: Message = {
  fr: 'Dites ce qui le montre\u00a0: un pilier s’apprécie sur des faits.',
  en: 'Say what shows it: a pillar is rated on facts.',
};
