import type { Actor } from '#shared/identity/Actor.js';

/** Whether the actor may read who holds a post: the pole's director and the employer, as the table's policy also says. */
export function readsHolder(actor: Actor, post: { readonly pole: string; readonly employer: string }): boolean {
  if (actor.scale === 'pma') return actor.role === 'DIRECTOR' && actor.tenant === post.pole;
  return actor.scale === 'call' && actor.role === 'PROJECT_OFFICER' && actor.tenant === post.employer;
}
