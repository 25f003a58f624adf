import type { EntityManager } from 'typeorm';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { unknownCommunes } from '../communes/store.js';

/** What a person wrote of a project, at creation or later. */
export interface ProjectTexts {
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly coCarriers?: readonly string[] | null;
}

/** What does not fit in a project's texts and co-carriers; empty when all does. */
export async function checkProject(manager: EntityManager, lead: string, given: ProjectTexts): Promise<Obstacle[]> {
  const { title, summary, coCarriers } = given;
  return [
    ...(title == null ? [] : checkTitle(['input', 'title'], title)),
    ...checkText(['input', 'summary'], summary),
    ...(coCarriers == null ? [] : await checkCoCarriers(manager, lead, coCarriers)),
  ];
}

async function checkCoCarriers(manager: EntityManager, lead: string, codes: readonly string[]): Promise<Obstacle[]> {
  const path = ['input', 'coCarriers'];
  const tooMany = checkLength(path, codes.length);
  if (tooMany.length > 0) return tooMany;
  const unknown = new Set(await unknownCommunes(manager, codes));
  return codes.flatMap((code, index) => {
    const place = [...path, String(index)];
    if (code === lead) return [invalid(place, isLead)];
    if (unknown.has(code)) return [invalid(place, outside(code))];
    return codes.indexOf(code) < index ? [invalid(place, twice(code))] : [];
  });
}

const isLead = {
  fr: 'La commune cheffe de file porte déjà le projet\u00a0: ne la citez pas parmi les autres.',
  en: 'The lead commune already carries the project: do not list it among the others.',
};
const outside = (code: string) => ({
  fr: `Aucune commune du territoire n’a le code ${code}\u00a0: vérifiez-le.`,
  en: `No commune of the territory has the code ${code}: check it.`,
});
const twice = (code: string) => ({
  fr: `La commune ${code} est citée deux fois\u00a0: gardez-la une seule fois.`,
  en: `The commune ${code} is listed twice: keep it once.`,
});
