import { checkDay } from '#shared/graphql/dayChecks.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import type { PostTerms } from './calendarCapacity.js';

/** What a post is, apart from who employs it and what it masters. */
export interface PostFacts extends PostTerms {
  readonly code: string;
  readonly function: string;
}

/** No month has more: twenty-three days on which one works. */
const longestMonth = 46;

/** What is wrong with what is said of a post: its names, its working time and share, the order of its days. */
export function factObstacles({ code, function: function_, workingTime, pooledShare, since, until }: PostFacts) {
  return [
    ...checkTitle(['input', 'code'], code),
    ...checkTitle(['input', 'function'], function_),
    ...termObstacles({ workingTime, pooledShare }),
    ...checkDay(['input', 'since'], since),
    ...checkDay(['input', 'until'], until),
    ...(until !== null && until < since ? [endsBefore] : []),
  ];
}

/** What is wrong with what a post works and pools. */
export function termObstacles({
  workingTime,
  pooledShare,
}: Pick<PostTerms, 'workingTime' | 'pooledShare'>): Obstacle[] {
  const shares = [...shareObstacles('workingTime', workingTime), ...shareObstacles('pooledShare', pooledShare)];
  return shares.length === 0 && longestMonth * workingTime * pooledShare < 10_000 ? [givesNothing] : shares;
}

function shareObstacles(field: 'workingTime' | 'pooledShare', percent: number): Obstacle[] {
  if (percent >= 1 && percent <= 100) return [];
  if (percent === 0) {
    return [
      broken(
        'CAPACITY_ABOVE_ZERO',
        ['input', field],
        {
          fr: 'À 0\u00a0%, ce poste ne donnerait rien au pôle\u00a0: donnez une part de 1 à 100.',
          en: 'At 0% this post would give the pole nothing: give a share from 1 to 100.',
        },
        { fr: 'Une part de 1 à 100.', en: 'A share from 1 to 100.' },
      ),
    ];
  }
  return [invalid(['input', field], notAShare)];
}

const notAShare = {
  fr: 'Une part va de 1 à 100\u00a0%\u00a0: corrigez-la.',
  en: 'A share goes from 1 to 100%: correct it.',
};
const givesNothing = broken(
  'CAPACITY_ABOVE_ZERO',
  ['input', 'pooledShare'],
  {
    fr: 'Aucun mois n’aurait une demi-journée entière à donner\u00a0: augmentez le temps de travail ou la part mise en commun.',
    en: 'No month would have one whole half-day to give: raise the working time or the pooled share.',
  },
  { fr: 'Au moins une demi-journée par mois plein.', en: 'At least one half-day in a full month.' },
);
const endsBefore = invalid(['input', 'until'], {
  fr: 'La fin précède le début\u00a0: corrigez l’un des deux jours.',
  en: 'The end comes before the start: correct one of the two days.',
});
