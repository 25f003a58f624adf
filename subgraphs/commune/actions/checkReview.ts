import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTexts } from '#shared/graphql/textChecks.js';
import { checkPastDay } from '../communes/checkPastDay.js';

/** A review as a person wrote it. */
export interface GivenReview {
  readonly reviewedOn?: string | null;
  readonly objective: string;
  readonly margin: string;
  readonly improvements: readonly string[];
}

/** What does not fit in a review, or the rule it breaks: a margin of progress leads to something. */
export function checkReview(review: GivenReview, today: string): Obstacle[] {
  return [
    ...checkPastDay(['input', 'reviewedOn'], review.reviewedOn, today),
    ...(['objective', 'margin'] as const).flatMap((name) =>
      review[name].trim() === '' ? [invalid(['input', name], empty)] : checkText(['input', name], review[name]),
    ),
    ...checkTexts(['input', 'improvements'], review.improvements),
    ...(review.improvements.length > 0 ? [] : [leadsNowhere]),
  ];
}

const empty = { fr: 'Écrivez un texte\u00a0: il est vide.', en: 'Write something: this is empty.' };
const leadsNowhere = broken(
  'REVIEW_LEADS_TO_IMPROVEMENT',
  ['input', 'improvements'],
  {
    fr: 'Une marge de progrès mène à quelque chose\u00a0: écrivez au moins une amélioration.',
    en: 'A margin of progress leads to something: write at least one improvement.',
  },
  { fr: 'Une amélioration, même petite.', en: 'One improvement, however small.' },
);
