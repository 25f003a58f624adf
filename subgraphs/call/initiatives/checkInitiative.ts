import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import type { InitiativeObjective } from './Initiative.js';
import type { InitiativeObjectiveInput } from './initiativeInputs.js';

/** What a person wrote of an initiative; what is undefined stays as it is. */
export interface GivenInitiative {
  readonly title?: string | null;
  readonly axis?: string | null;
  readonly objective?: InitiativeObjectiveInput | null;
  readonly participationObjective?: InitiativeObjectiveInput | null;
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
}

/** What does not fit in an initiative; empty when all does. @param known the day it opened, where it is there already */
export function checkInitiative(
  given: GivenInitiative,
  known: { readonly openedOn: string | null } | null,
): Obstacle[] {
  const opened = known?.openedOn ?? given.openedOn ?? null;
  return [
    ...(given.title == null ? [] : checkTitle(['input', 'title'], given.title)),
    ...checkText(['input', 'axis'], given.axis, longestTitle),
    ...checkObjective('objective', given.objective),
    ...checkObjective('participationObjective', given.participationObjective),
    ...(given.closedOn != null && opened !== null && given.closedOn < opened
      ? [invalid(['input', 'closedOn'], closedBefore(given.closedOn, opened))]
      : []),
  ];
}

function checkObjective(name: string, given: InitiativeObjectiveInput | null | undefined): Obstacle[] {
  if (given == null) return [];
  const at = (field: string) => ['input', name, field];
  const { text, value = null, unit = null } = given;
  return [
    ...(text.trim() === '' ? [invalid(at('text'), saysNothing)] : checkText(at('text'), text)),
    ...checkText(at('unit'), unit, longestTitle),
    ...((value === null) === ((unit?.trim() ?? '') === '') ? [] : [invalid(at('unit'), valueWithUnit)]),
    ...(value !== null && !(Number.isSafeInteger(value) && value >= 0) ? [invalid(at('value'), wholeNumber)] : []),
  ];
}

/** An objective as it is kept. */
export function objectiveOf(given: InitiativeObjectiveInput): InitiativeObjective {
  const { text, value = null, unit, approximate, by = null } = given;
  return { text: text.trim(), value, unit: unit?.trim() || null, approximate, by };
}

const saysNothing = {
  fr: 'Dites en quelques mots ce qui doit être atteint\u00a0; un objectif d’implication non défini ne s’envoie pas.',
  en: 'Say in a few words what is to be reached; leave out an involvement objective that is not defined.',
};
const valueWithUnit = {
  fr: 'Un chiffre va avec son unité\u00a0: donnez les deux, ou aucun.',
  en: 'A figure goes with its unit: give both, or none.',
};
const wholeNumber = {
  fr: 'Donnez un nombre entier, positif ou nul.',
  en: 'Give a whole number, zero or more.',
};
const closedBefore = (closed: string, opened: string) => ({
  fr: `La démarche finirait le ${closed}, avant son ouverture le ${opened}\u00a0: corrigez le jour.`,
  en: `The initiative would close on ${closed}, before it opened on ${opened}: correct the day.`,
});
