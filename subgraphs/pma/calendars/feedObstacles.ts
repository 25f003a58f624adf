import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { Actor } from '#shared/identity/Actor.js';

interface AskedFeed {
  readonly technicianId: string | null;
  readonly employer: string | null;
}

/** What stops a new calendar: it is of one post or one employer, and outlives no delegation. */
export function feedObstacles(
  { technicianId, employer }: AskedFeed,
  { role, delegation }: Pick<Actor, 'role' | 'delegation'>,
): Obstacle[] {
  if ((technicianId === null) === (employer === null)) return [invalid(['input'], oneOfTwo)];
  if (role === 'TECHNICIAN' && employer !== null) return [invalid(['input', 'employer'], ownOnly)];
  if (delegation !== undefined) return [broken('FEED_BY_DELEGATION', ['input'], inOnesOwnName)];
  return [];
}

/** What stops a revocation: it was revoked already. */
export function revocationObstacles({ revokedAt }: { readonly revokedAt: Date | null }): Obstacle[] {
  return revokedAt === null ? [] : [broken('FEED_REVOKED', ['input', 'id'], alreadyRevoked)];
}

const oneOfTwo = {
  fr: 'Un agenda est celui d’un poste ou d’un employeur\u00a0: donnez l’un des deux.',
  en: 'A calendar is of a post or of an employer: give one of the two.',
};
const ownOnly = {
  fr: 'Vous ne voyez que votre poste\u00a0: demandez l’agenda de l’employeur à la direction du pôle.',
  en: 'You see your own post only: ask the pole’s director for the employer’s calendar.',
};
const inOnesOwnName = {
  fr: 'Un agenda resterait lisible après la délégation\u00a0: agissez en votre propre nom.',
  en: 'A calendar would stay readable after the delegation: act in your own name.',
};
const alreadyRevoked = {
  fr: 'Cet agenda est déjà révoqué\u00a0: personne ne le lit plus.',
  en: 'This calendar is revoked already: nobody reads it any more.',
};
