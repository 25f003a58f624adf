import type { Actor } from '#shared/identity/Actor.js';

/** True when the row of that agglomeration is in the actor's hands; row-level security holds the same. */
export function ownedBy(actor: Actor, siren: string): boolean {
  return actor.role === 'PROJECT_OFFICER' && actor.scale === 'call' && actor.tenant === siren;
}
