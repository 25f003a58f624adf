import type { EntityManager } from 'typeorm';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { actionsById } from '../actions/store.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

/** What a person wrote of an experiment, at its beginning or later; what is undefined stays as it is. */
export interface GivenExperiment {
  readonly title?: string | undefined;
  readonly hypothesis?: string | undefined;
}

/** What does not fit in an experiment's texts; empty when all does. */
export function checkExperiment({ title, hypothesis }: GivenExperiment): Obstacle[] {
  return [
    ...(title === undefined ? [] : checkTitle(['input', 'title'], title)),
    ...(hypothesis?.trim() === '' ? [expectsNothing] : checkText(['input', 'hypothesis'], hypothesis)),
  ];
}

/** What was expected is said beforehand: once the outcome is known, it no longer changes. */
export function checkHypothesis(
  experiment: { readonly outcome: ExperimentOutcome; readonly hypothesis: string | null },
  { hypothesis }: GivenExperiment,
): Obstacle[] {
  if (hypothesis === undefined || hypothesis === experiment.hypothesis) return [];
  return experiment.outcome === ExperimentOutcome.RUNNING ? [] : [saidBeforehand];
}

/** An experiment belongs to an action of its own commune. */
export async function checkActionOf(
  manager: EntityManager,
  insee: string,
  id: string | null | undefined,
): Promise<Obstacle[]> {
  if (id == null) return [];
  const [action] = await actionsById(manager, [id]);
  return action?.insee === insee ? [] : [notOurs];
}

const expectsNothing = invalid(['input', 'hypothesis'], {
  fr: 'Dites ce que vous attendez de l’essai\u00a0: c’est ce qui permet d’en apprendre quelque chose.',
  en: 'Say what you expect of the trial: that is what lets it teach something.',
});
const saidBeforehand = broken('HYPOTHESIS_STAYS', ['input', 'hypothesis'], {
  fr: 'L’essai est terminé\u00a0: ce qui en était attendu reste écrit. Ouvrez une nouvelle expérimentation.',
  en: 'The trial has ended: what was expected of it stays as written. Begin a new experiment.',
});
const notOurs = invalid(['input', 'actionId'], {
  fr: 'Choisissez une action de votre commune.',
  en: 'Choose an action of your commune.',
});
