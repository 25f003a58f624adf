import { monthOf } from '#shared/graphql/months.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { PostTerms } from './calendarCapacity.js';
import { type LaterTerms, termsIn } from './laterTerms.js';
import { termObstacles } from './postFacts.js';

/** What is said of a post's terms: other ones from a month on, or, with both null, that nothing changes in it after all. */
export interface SaidTerms {
  readonly fromMonth: string;
  readonly workingTime: number | null;
  readonly pooledShare: number | null;
}

/** What is written of it: the change, or null where one is taken back. */
export function decideTerms(
  post: PostTerms,
  { fromMonth, workingTime, pooledShare }: SaidTerms,
): { readonly change: LaterTerms | null } | { readonly obstacles: readonly Obstacle[] } {
  const path = ['input', 'fromMonth'];
  if (workingTime === null && pooledShare === null) {
    const known = post.laterTerms?.some((one) => one.fromMonth === fromMonth) === true;
    return known ? { change: null } : { obstacles: [invalid(path, nothingChanges)] };
  }
  const ended = post.until !== null && fromMonth > monthOf(post.until);
  if (fromMonth <= monthOf(post.since) || ended || fromMonth >= '2200') {
    return { obstacles: [invalid(path, outsidePost)] };
  }
  const others = (post.laterTerms ?? []).filter((one) => one.fromMonth !== fromMonth);
  const before = termsIn({ ...post, laterTerms: others }, fromMonth);
  const change = {
    fromMonth,
    workingTime: workingTime ?? before.workingTime,
    pooledShare: pooledShare ?? before.pooledShare,
  };
  const obstacles = termObstacles(change);
  return obstacles.length > 0 ? { obstacles } : { change };
}

const nothingChanges = {
  fr: 'Rien ne change ce mois-là\u00a0: choisissez le mois d’un changement à reprendre.',
  en: 'Nothing changes in that month: choose the month of a change to take back.',
};
const outsidePost = {
  fr: 'Choisissez un mois après celui où le poste commence, et pas après sa fin\u00a0: ses conditions de départ se corrigent avec le poste.',
  en: 'Choose a month after the one in which the post begins, and not after its end: what it begins with is corrected with the post.',
};
