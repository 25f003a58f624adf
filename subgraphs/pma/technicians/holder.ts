import type { Actor } from '#shared/identity/Actor.js';

/**
 * Whether the actor may read who holds a post: the pole's director, the employer, and who leads a team in which the post is
 * at work, as the table's policy also says.
 * @param post.led true when the actor's commune pilots such a team
 */
export function readsHolder(
  actor: Actor,
  post: { readonly pole: string; readonly employer: string; readonly led: boolean },
): boolean {
  if (actor.scale === 'pma') return actor.role === 'DIRECTOR' && actor.tenant === post.pole;
  if (actor.scale === 'commune') return actor.role === 'COMMUNE_AGENT' && post.led;
  return actor.scale === 'call' && actor.role === 'PROJECT_OFFICER' && actor.tenant === post.employer;
}
