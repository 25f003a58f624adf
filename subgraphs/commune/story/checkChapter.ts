import type { EntityManager } from 'typeorm';
import { isId } from '#shared/graphql/isId.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle } from '#shared/graphql/textChecks.js';
import type { StoryContributorsInput } from './StoryContributors.js';

/** More people than any commune of the territory has. */
const mostPeople = 100_000;

/** What does not fit in a chapter; empty when all does. */
export function checkChapter(given: {
  readonly title?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly actionIds?: readonly string[] | null | undefined;
  readonly contributors?: readonly StoryContributorsInput[] | null | undefined;
}): Obstacle[] {
  return [
    ...(given.title == null ? [] : checkTitle(['input', 'title'], given.title)),
    ...checkText(['input', 'text'], given.text),
    ...checkLength(['input', 'actionIds'], given.actionIds?.length ?? 0),
    ...checkContributors(given.contributors ?? []),
  ];
}

function checkContributors(contributors: readonly StoryContributorsInput[]): Obstacle[] {
  const kinds = contributors.map(({ kind }) => kind);
  return contributors.flatMap(({ kind, count }, index) => {
    const place = ['input', 'contributors', String(index)];
    return [
      ...(kinds.indexOf(kind) < index ? [invalid([...place, 'kind'], onceEach)] : []),
      ...(count < 0 || count > mostPeople ? [invalid([...place, 'count'], bounded)] : []),
    ];
  });
}

/** A chapter tells of actions of its own commune; any other looks absent. */
export async function checkActions(
  manager: EntityManager,
  insee: string,
  actionsById: (manager: EntityManager, ids: readonly string[]) => Promise<readonly ({ insee: string } | null)[]>,
  ids: readonly string[],
): Promise<Obstacle[]> {
  if (ids.length === 0) return [];
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

const onceEach = {
  fr: 'Ce genre de contributeurs est déjà compté\u00a0: une ligne par genre.',
  en: 'This kind of contributors is counted already: one line for each kind.',
};
const bounded = {
  fr: 'Donnez un nombre de personnes de 0 à 100\u00a0000.',
  en: 'Give a number of people from 0 to 100,000.',
};
