import { monthOf } from '#shared/graphql/months.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { KnownBody } from '../territory/knownBody.js';
import { employerObstacles } from './employer.js';
import { factObstacles, type PostFacts } from './postFacts.js';
import { type Resting, restingWords } from './resting.js';

/** A post with what its corrections rest on. */
export interface PostToCorrect extends PostFacts {
  readonly employer: string;
  /** The first month with half-days done; null where none were. */
  readonly workedFrom: string | null;
  readonly rests: readonly Resting[];
}

/** What is corrected; what is left out stays. */
export interface Correction {
  readonly code?: string | null;
  readonly function?: string | null;
  readonly workingTime?: number | null;
  readonly pooledShare?: number | null;
  readonly since?: string | null;
  readonly employerName?: string | null;
}

/**
 * Whether a post can be corrected so. What it promised is kept, and counted anew against what it then gives.
 * @param employer the body that is to employ it; null where that is not corrected
 */
export function decideCorrection(
  post: PostToCorrect,
  correction: Correction,
  employer: KnownBody | null,
  today: string,
): { readonly post: PostFacts & { readonly employer: string } } | { readonly obstacles: readonly Obstacle[] } {
  const corrected = {
    code: (correction.code ?? post.code).trim(),
    function: (correction.function ?? post.function).trim(),
    workingTime: correction.workingTime ?? post.workingTime,
    pooledShare: correction.pooledShare ?? post.pooledShare,
    since: correction.since ?? post.since,
    until: post.until,
    employer: employer?.siren ?? post.employer,
  };
  const { workedFrom, rests } = post;
  const others = corrected.employer !== post.employer;
  const obstacles = [
    // What was said before, and is not corrected here, is not questioned.
    ...factObstacles(corrected).filter((obstacle) => isAbout(obstacle, correction)),
    ...(workedFrom !== null && monthOf(corrected.since) > workedFrom ? [beginsAfterWork(workedFrom)] : []),
    ...(others && rests.length > 0 ? [employerIsKept(rests)] : []),
    ...(others && employer !== null
      ? employerObstacles(employer, { ...corrected, employerName: correction.employerName ?? null }, today)
      : []),
  ];
  return obstacles.length > 0 ? { obstacles } : { post: corrected };
}

function isAbout(obstacle: Obstacle, correction: Correction): boolean {
  const field = 'path' in obstacle ? obstacle.path[1] : undefined;
  if (field === 'until') return correction.since != null;
  if (field === 'pooledShare') return correction.pooledShare != null || correction.workingTime != null;
  return correction[field as keyof Correction] != null;
}

function beginsAfterWork(month: string): Obstacle {
  return broken(
    'POST_BEGINS_AFTER_WORK',
    ['input', 'since'],
    {
      fr: `Ce poste a des demi-journées faites en ${month}\u00a0: donnez un premier jour de ce mois ou d’avant, ou corrigez d’abord le relevé.`,
      en: `This post has half-days done in ${month}: give a first day in that month or before, or correct the sheet first.`,
    },
    { fr: `Un premier jour en ${month} ou avant.`, en: `A first day in ${month} or before.` },
  );
}

function employerIsKept(rests: readonly Resting[]): Obstacle {
  return broken(
    'EMPLOYER_OF_WORK_STAYS',
    ['input', 'employer'],
    {
      fr: `Qui employait ce poste y a déjà engagé autre chose (${restingWords(rests, 'fr')})\u00a0: dites son dernier jour, et créez le poste de l’autre employeur.`,
      en: `Other things rest on who employed this post (${restingWords(rests, 'en')}): say its last day, and make the other employer’s post.`,
    },
    { fr: 'Un dernier jour, puis un nouveau poste.', en: 'A last day, then a new post.' },
  );
}
