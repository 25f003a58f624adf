import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import { ExperimentOutcome } from './ExperimentOutcome.js';

/** How an experiment may end. */
export type End = Exclude<ExperimentOutcome, ExperimentOutcome.RUNNING>;

/** An experiment as its rules look at it. */
export type ExperimentState =
  | { readonly outcome: ExperimentOutcome.RUNNING; readonly startedOn: string }
  | { readonly outcome: End; readonly startedOn: string; readonly endedOn: string; readonly lesson: string | null };

/** An end asked for. */
export interface EndCommand {
  readonly outcome: ExperimentOutcome;
  readonly endedOn: string;
  readonly lesson: string | null;
}

export type EndOutcome =
  | { readonly kind: 'ENDED'; readonly state: ExperimentState & { readonly outcome: End } }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/** Ends an experiment, once, or says everything that stops it. Inconclusive is a normal end; it needs what it taught. */
export function decide(state: ExperimentState, command: EndCommand, today: string): EndOutcome {
  if (state.outcome !== ExperimentOutcome.RUNNING) return refused([broken('EXPERIMENT_ENDED', ['input'], ended)]);
  const { outcome, endedOn, lesson } = command;
  if (outcome === ExperimentOutcome.RUNNING) return refused([invalid(['input', 'outcome'], noEnd)]);
  const taught = lesson !== null && lesson.trim() !== '' ? lesson : null;
  const obstacles = [
    ...checkPastDay(['input', 'endedOn'], endedOn, today),
    ...(endedOn < state.startedOn ? [invalid(['input', 'endedOn'], before(endedOn, state.startedOn))] : []),
    ...checkText(['input', 'lesson'], lesson),
    ...(outcome === ExperimentOutcome.INCONCLUSIVE && taught === null ? [teachesNothing] : []),
  ];
  if (obstacles.length > 0) return refused(obstacles);
  return { kind: 'ENDED', state: { outcome, startedOn: state.startedOn, endedOn, lesson: taught } };
}

function refused(obstacles: readonly Obstacle[]): EndOutcome {
  return { kind: 'REFUSED', obstacles };
}

const ended: Message = {
  fr: 'Cette expérimentation est terminée\u00a0: son issue ne change plus. Créez-en une nouvelle pour recommencer.',
  en: 'This experiment has ended: its outcome no longer changes. Create a new one to try again.',
};
const noEnd: Message = {
  fr: 'Dites comment elle se termine\u00a0: confirmée, réfutée ou non concluante.',
  en: 'Say how it ends: confirmed, refuted or inconclusive.',
};
const before = (end: string, start: string): Message => ({
  fr: `L’expérimentation finirait le ${end}, avant de commencer le ${start}\u00a0: corrigez le jour.`,
  en: `The experiment would end on ${end}, before it begins on ${start}: correct the day.`,
});
const teachesNothing = broken(
  'INCONCLUSIVE_HAS_LESSON',
  ['input', 'lesson'],
  {
    fr: 'Une expérimentation non concluante a appris quelque chose\u00a0: écrivez-le en la terminant.',
    en: 'An inconclusive experiment has taught something: write it while ending the experiment.',
  },
  { fr: 'Un enseignement, même court.', en: 'A lesson, however short.' },
);
