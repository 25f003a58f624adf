import type { Actor } from '#shared/identity/Actor.js';

/** True when the row of that commune, or of one it took over, is in the actor's hands; row-level security holds the same. */
export function ownedBy(actor: Actor, insee: string): boolean {
  return actor.role === 'COMMUNE_AGENT' && actor.scale === 'commune' && (actor.owns ?? [actor.tenant]).includes(insee);
}
