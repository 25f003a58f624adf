import type { AdoptionResult } from '#shared/graphql/AdoptionResult.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';

/** What a commune that wants to adopt can see of the framework. */
export interface Adoptable {
  /** INSEE of the commune that wrote it. */
  readonly owner: string;
  /** The day the wanted version was published; null when there is no such version. */
  readonly publishedOn: string | null;
  /** Versions of it that the adopter has adopted already. */
  readonly adopted: readonly number[];
  /** The last published version's number. */
  readonly published: number;
}

export interface Adoption {
  readonly adoptedOn: string;
  readonly evaluatedOn: string | null;
}

/** What stops a commune from adopting a version; empty when nothing does. */
export function obstaclesToAdoption(
  framework: Adoptable,
  wanted: { readonly adopter: string; readonly number: number; readonly day: string },
): Obstacle[] {
  const { owner, publishedOn, adopted, published } = framework;
  if (owner === wanted.adopter) return [broken('ADOPTED_FROM_ANOTHER', ['input', 'frameworkId'], ownFramework)];
  if (publishedOn === null) return [invalid(['input', 'number'], noSuchVersion(published))];
  if (adopted.includes(wanted.number)) return [{ kind: 'AlreadyDone', message: alreadyAdopted }];
  if (wanted.day < publishedOn) return [broken('ADOPTED_AFTER_PUBLICATION', ['input', 'adoptedOn'], tooEarly)];
  return [];
}

/** What stops an evaluation; a later one may take the place of the first, when more is known. */
export function obstaclesToEvaluation(
  adoption: Adoption,
  evaluation: { readonly on: string; readonly result: AdoptionResult; readonly text: string },
): Obstacle[] {
  const { adoptedOn, evaluatedOn } = adoption;
  return [
    ...(evaluation.text.trim() === '' ? [broken('EVALUATION_SAYS_WHY', ['input', 'text'], sayWhy)] : []),
    ...(evaluation.on < adoptedOn ? [broken('EVALUATED_AFTER_ADOPTION', ['input', 'on'], beforeAdoption)] : []),
    ...(evaluatedOn !== null && evaluation.on < evaluatedOn
      ? [broken('EVALUATION_GOES_FORWARD', ['input', 'on'], beforeLast)]
      : []),
  ];
}

const ownFramework: Message = {
  fr: 'Ce référentiel est celui de votre commune\u00a0: on adopte celui d’une autre. Publiez-en plutôt une nouvelle version.',
  en: 'This framework is your own commune’s: one adopts another’s. Publish a new version of it instead.',
};
const noSuchVersion = (published: number): Message =>
  published === 0
    ? {
        fr: 'Ce référentiel n’a pas encore de version publiée\u00a0: attendez la première.',
        en: 'This framework has no published version yet: wait for the first.',
      }
    : {
        fr: `Cette version n’existe pas\u00a0: choisissez un numéro de 1 à ${published}.`,
        en: `There is no such version: choose a number from 1 to ${published}.`,
      };
const alreadyAdopted: Message = {
  fr: 'Votre commune a déjà adopté cette version.',
  en: 'Your commune has already adopted this version.',
};
const tooEarly: Message = {
  fr: 'Une version s’adopte à partir de sa publication\u00a0: donnez un jour plus tardif.',
  en: 'A version is adopted from its publication on: give a later day.',
};
const sayWhy: Message = {
  fr: 'Dites ce qui a été observé\u00a0: les autres communes s’en serviront.',
  en: 'Say what was seen: other communes will use it.',
};
const beforeAdoption: Message = {
  fr: 'Une évaluation vient après l’adoption\u00a0: donnez un jour plus tardif.',
  en: 'An evaluation comes after the adoption: give a later day.',
};
const beforeLast: Message = {
  fr: 'Une évaluation plus récente existe\u00a0: donnez un jour qui ne la précède pas.',
  en: 'There is a later evaluation: give a day that does not precede it.',
};
