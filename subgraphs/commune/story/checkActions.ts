import type { EntityManager } from 'typeorm';
import { isId } from '#shared/graphql/isId.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength } from '#shared/graphql/textChecks.js';

/** A chapter tells of actions of its own commune; any other looks absent. */
export async function checkActions(
  manager: EntityManager,
  insee: string,
  actionsById: (manager: EntityManager, ids: readonly string[]) => Promise<readonly ({ insee: string } | null)[]>,
  ids: readonly string[],
): Promise<Obstacle[]> {
  if (ids.length === 0) return [];
  const tooMany = checkLength(['input', 'actionIds'], ids.length);
  if (tooMany.length > 0) return tooMany;
  const found = await actionsById(manager, ids);
  return ids.flatMap((id, index) =>
    isId(id) && found[index]?.insee === insee
      ? []
      : [
          invalid(['input', 'actionIds', String(index)], {
            fr: 'Votre commune n’a pas d’action de cet identifiant\u00a0: choisissez-la dans sa liste.',
            en: 'Your commune has no action of that identifier: choose it from its list.',
          }),
        ],
  );
}
