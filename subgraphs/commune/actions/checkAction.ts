import type { EntityManager } from 'typeorm';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import {
  checkLength,
  checkText,
  checkTexts,
  checkTitle,
  longestList,
  longestTitle,
} from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import { carriedProject } from '../projects/store.js';

/** What a person wrote of an action, at creation or later. */
export interface ActionTexts {
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly electedCarriers?: readonly string[] | null;
  readonly technicians?: readonly { readonly function: string; readonly service: string }[] | null;
  readonly delegations?: readonly string[] | null;
  readonly services?: readonly string[] | null;
  readonly partners?: readonly string[] | null;
  readonly programme?: string | null;
  readonly microDistrict?: string | null;
  readonly dueOn?: string | null;
}

/** What does not fit in an action's texts and day; empty when all does. */
export function checkAction(given: ActionTexts): Obstacle[] {
  const { title, technicians } = given;
  return [
    ...(title == null ? [] : checkTitle(['input', 'title'], title)),
    ...checkText(['input', 'summary'], given.summary),
    ...checkTexts(['input', 'electedCarriers'], given.electedCarriers),
    ...checkTexts(['input', 'delegations'], given.delegations),
    ...checkTexts(['input', 'services'], given.services),
    ...checkTexts(['input', 'partners'], given.partners),
    ...checkText(['input', 'programme'], given.programme, longestTitle),
    ...checkText(['input', 'microDistrict'], given.microDistrict, longestTitle),
    ...checkDay(['input', 'dueOn'], given.dueOn),
    ...checkLength(['input', 'technicians'], technicians?.length ?? 0),
    ...(technicians ?? [])
      .slice(0, longestList)
      .flatMap((technician, index) => [
        ...checkTitle(['input', 'technicians', String(index), 'function'], technician.function),
        ...checkTitle(['input', 'technicians', String(index), 'service'], technician.service),
      ]),
  ];
}

/** An action belongs to a project that its own commune leads or co-carries, never to somebody else's. */
export async function checkProject(
  manager: EntityManager,
  insee: string,
  projectId: string | null | undefined,
): Promise<Obstacle[]> {
  if (projectId == null || (await carriedProject(manager, projectId, insee))) return [];
  return [
    invalid(['input', 'projectId'], {
      fr: 'Choisissez un projet que votre commune mène ou co-porte.',
      en: 'Choose a project that your commune leads or co-carries.',
    }),
  ];
}
