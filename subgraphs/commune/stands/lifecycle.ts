import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { FollowUp } from './FollowUp.js';

/** What came of a heard need, and by when it had to. */
export interface FollowedUp {
  readonly followUp: FollowUp;
  readonly actionId: string | null;
  readonly contractId: string | null;
  readonly projectId: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly deadline: string;
}

/** What the commune says came of it, on that day; what is absent stays as it is. */
export interface FollowUpCommand {
  readonly followUp: FollowUp;
  readonly actionId?: string | null;
  readonly contractId?: string | null;
  readonly projectId?: string | null;
  readonly answer?: string | null;
  readonly deadline?: string | null;
  readonly on: string;
}

export type FollowUpOutcome =
  | { readonly kind: 'FOLLOWED'; readonly state: FollowedUp }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/**
 * What a heard need becomes. One follow-up may give way to another (an answer, then an action), never to none: what
 * inhabitants were told stands. The deadline moves only while nothing has come of it.
 */
export function decide(state: FollowedUp & { readonly heardOn: string }, command: FollowUpCommand): FollowUpOutcome {
  const next = { ...linksOf(command), ...wordsOf(state, command), followUp: command.followUp };
  const obstacles = [...checkLinks(command), ...checkWords(state, next), ...checkDeadline(state, command)];
  return obstacles.length > 0 ? { kind: 'REFUSED', obstacles } : { kind: 'FOLLOWED', state: next };
}

const links = [
  [FollowUp.ACTION, 'actionId'],
  [FollowUp.CONTRACT, 'contractId'],
  [FollowUp.PROJECT, 'projectId'],
] as const;

function linksOf({ actionId, contractId, projectId }: FollowUpCommand) {
  return { actionId: actionId ?? null, contractId: contractId ?? null, projectId: projectId ?? null };
}

function wordsOf(state: FollowedUp, { followUp, answer, deadline, on }: FollowUpCommand) {
  return {
    answer: answer === undefined ? state.answer : answer?.trim() || null,
    answeredOn: state.answeredOn ?? (followUp === FollowUp.NONE ? null : on),
    deadline: deadline ?? state.deadline,
  };
}

function checkLinks(command: FollowUpCommand): Obstacle[] {
  return links.flatMap(([followUp, name]) => {
    const given = command[name] != null;
    if (followUp === command.followUp) return given ? [] : [invalid(['input', name], missing)];
    return given ? [invalid(['input', name], foreign)] : [];
  });
}

function checkWords(state: FollowedUp, next: FollowedUp): Obstacle[] {
  if (next.followUp === FollowUp.NONE && state.followUp !== FollowUp.NONE) {
    return [broken('FOLLOW_UP_STANDS', ['input', 'followUp'], stands, answerInstead)];
  }
  if (next.followUp === FollowUp.NONE && next.answer !== null) return [invalid(['input', 'followUp'], answered)];
  if (next.followUp === FollowUp.ANSWER && next.answer === null) return [invalid(['input', 'answer'], silent)];
  return [];
}

function checkDeadline(state: FollowedUp & { readonly heardOn: string }, { deadline }: FollowUpCommand): Obstacle[] {
  if (deadline == null || deadline === state.deadline) return [];
  if (deadline < state.heardOn) return [invalid(['input', 'deadline'], deadlineBefore(state.heardOn))];
  return state.followUp === FollowUp.NONE ? [] : [broken('DEADLINE_STANDS', ['input', 'deadline'], deadlineStands)];
}

/** Said of a deadline that comes before the day the need was heard. */
export function deadlineBefore(heardOn: string) {
  return {
    fr: `L’échéance précède le jour du stand\u00a0: donnez le ${heardOn} ou un jour plus tard.`,
    en: `The deadline comes before the day of the stand: give ${heardOn} or a later day.`,
  };
}

const missing = {
  fr: 'Dites laquelle de vos fiches donne suite à ce besoin.',
  en: 'Say which of your records follows up this need.',
};
const foreign = {
  fr: 'Cette fiche n’est pas de la suite choisie\u00a0: retirez-la, ou changez la suite.',
  en: 'This record does not belong to the follow-up chosen: leave it out, or choose another follow-up.',
};
const stands = {
  fr: 'Une suite a été donnée\u00a0: elle ne peut plus être effacée.',
  en: 'Something came of it already: that cannot be erased.',
};
const answerInstead = {
  fr: 'Donnez une autre suite, ou une réponse qui dit pourquoi.',
  en: 'Give another follow-up, or an answer that says why.',
};
const answered = {
  fr: 'Une réponse est une suite\u00a0: choisissez ANSWER.',
  en: 'An answer is a follow-up: choose ANSWER.',
};
const silent = {
  fr: 'Écrivez ce qui est répondu aux habitants.',
  en: 'Write what inhabitants are answered.',
};
const deadlineStands = {
  fr: 'Une suite a été donnée\u00a0: l’échéance ne change plus.',
  en: 'Something came of it already: the deadline no longer changes.',
};
