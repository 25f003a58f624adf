import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import type { KnownBody } from '../territory/knownBody.js';

/**
 * What stops a body from employing a post between two days. Members do, and communes of theirs, which the pole knows by the
 * name it is told; who has left the pole does not begin, nor go on past its last day once that is over.
 */
export function employerObstacles(
  { name, leftOn }: KnownBody,
  given: { readonly since: string; readonly until: string | null; readonly employerName: string | null },
  today: string,
): Obstacle[] {
  const { since, until, employerName } = given;
  if (leftOn !== null && (since > leftOn || (today > leftOn && (until === null || until > leftOn)))) {
    return [left(name ?? '', leftOn)];
  }
  if (name !== null) return [];
  return employerName === null || employerName.trim() === ''
    ? [unknown]
    : checkTitle(['input', 'employerName'], employerName);
}

const unknown = invalid(['input', 'employerName'], {
  fr: 'Le pôle ne connaît pas cet employeur\u00a0: choisissez un membre, ou donnez son nom s’il s’agit d’une commune de l’un d’eux.',
  en: 'The pole does not know this employer: choose a member, or give its name if it is a commune of one of them.',
});

function left(name: string, on: string): Obstacle {
  return broken(
    'EMPLOYER_IN_THE_POLE',
    ['input', 'employer'],
    {
      fr: `${name} n’est plus membre du pôle après le ${on}\u00a0: donnez un dernier jour jusque-là, ou un autre employeur.`,
      en: `${name} is no member of the pole after ${on}: give a last day until then, or another employer.`,
    },
    { fr: `Un poste qui finit le ${on} au plus tard.`, en: `A post that ends on ${on} at the latest.` },
  );
}
