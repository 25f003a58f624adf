import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { checkDay } from '../communes/checkDay.js';
import type { RecordPresentationInput, RecordTrainingInput, SetSteeringFunctionInput } from './managementInputs.js';

/** Half-days of the longest month. */
const longestMonth = 62;
/** More people than any commune of the territory has. */
const mostPeople = 100_000;

/** What does not fit in a presentation; empty when all does. */
export function checkPresentation(
  input: Pick<RecordPresentationInput, 'function' | 'occasion' | 'presentedOn'>,
  today: string,
): Obstacle[] {
  return [
    ...checkTitle(['input', 'function'], input.function),
    ...checkText(['input', 'occasion'], input.occasion, longestTitle),
    ...checkDay(['input', 'presentedOn'], input.presentedOn),
    ...(input.presentedOn > today ? [invalid(['input', 'presentedOn'], toCome)] : []),
  ];
}

/** What does not fit in a training; empty when all does. */
export function checkTraining(input: Omit<RecordTrainingInput, 'idempotencyKey' | 'visibility'>): Obstacle[] {
  return [
    ...checkTitle(['input', 'title'], input.title),
    ...(input.audience.length === 0 ? [invalid(['input', 'audience'], forSomebody)] : []),
    ...checkDay(['input', 'heldOn'], input.heldOn),
    ...checkPeople(input.participants),
    ...checkText(['input', 'before'], input.before),
    ...checkText(['input', 'after'], input.after),
  ];
}

export function checkPeople(participants: number | null | undefined): Obstacle[] {
  if (participants == null || (participants >= 0 && participants <= mostPeople)) return [];
  return [invalid(['input', 'participants'], bounded)];
}

/** What does not fit in a function of the steering team; empty when all does. */
export function checkSteeringFunction(input: SetSteeringFunctionInput): Obstacle[] {
  const halfDays = input.routineHalfDays + input.projectHalfDays;
  return [
    ...checkTitle(['input', 'function'], input.function),
    ...checkDay(['input', 'since'], input.since),
    ...(halfDays > longestMonth ? [invalid(['input', 'projectHalfDays'], beyondTheMonth)] : []),
    ...(input.leavesTeam && halfDays > 0 ? [invalid(['input', 'leavesTeam'], leavesWithTime)] : []),
  ];
}

const toCome = {
  fr: 'Ce jour est à venir\u00a0: enregistrez la présentation quand elle aura eu lieu.',
  en: 'This day is to come: record the presentation once it was given.',
};
const forSomebody = {
  fr: 'Dites pour qui est la formation\u00a0: un public au moins.',
  en: 'Say for whom the training is: one audience at least.',
};
const bounded = {
  fr: 'Donnez un nombre de personnes de 0 à 100\u00a0000.',
  en: 'Give a number of people from 0 to 100,000.',
};
const beyondTheMonth = {
  fr: `Un mois compte au plus ${longestMonth} demi-journées\u00a0: réduisez la gestion courante ou les projets.`,
  en: `A month has ${longestMonth} half-days at most: lessen the routine or the projects.`,
};
const leavesWithTime = {
  fr: 'Une fonction qui quitte l’équipe n’y donne plus de temps\u00a0: mettez ses demi-journées à zéro.',
  en: 'A function that leaves the team gives it no more time: put its half-days at zero.',
};
