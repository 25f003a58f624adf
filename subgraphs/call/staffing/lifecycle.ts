import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { StaffingAnswerAct } from '#shared/journal/staffingActs.js';

export const staffingStates = ['DRAFT', 'SENT', 'PARTLY', 'FILLED', 'EXPIRED', 'CANCELLED'] as const;
export type State = (typeof staffingStates)[number];

/** What a request's next step rests on. */
export interface Standing {
  readonly state: State;
  readonly halfDays: number;
  /** Half-days that the agglomeration's own posts have left for it. */
  readonly ownHalfDays: number;
  readonly foundHalfDays: number;
  /** Last day of the window. */
  readonly until: string;
}

export type Command =
  | { readonly kind: 'SEND' }
  | { readonly kind: 'CANCEL'; readonly reason: string | null }
  /** What the pole answered, received now. */
  | { readonly kind: 'ANSWER'; readonly state: StaffingAnswerAct['state']; readonly foundHalfDays: number }
  /** A new day, and nothing else. */
  | { readonly kind: 'DAY' };

export type Outcome =
  | { readonly kind: 'MOVED'; readonly state: State; readonly foundHalfDays: number }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/**
 * DRAFT → SENT → PARTLY · FILLED, back and forth with what the pole finds; EXPIRED once the window is past, CANCELLED by
 * the agglomeration. What was cancelled stays so, whatever was under way to it.
 * @param today the day it is, "2026-11-23"
 */
export function decide(standing: Standing, command: Command, today: string): Outcome {
  switch (command.kind) {
    case 'SEND':
      return refusedOr(sendObstacles(standing, today), { ...standing, state: 'SENT' });
    case 'CANCEL':
      return refusedOr(cancelObstacles(standing, command.reason), { ...standing, state: 'CANCELLED' });
    case 'ANSWER':
      return answered(standing, command);
    case 'DAY':
      return isOpen(standing.state) && standing.until < today
        ? { kind: 'MOVED', state: 'EXPIRED', foundHalfDays: standing.foundHalfDays }
        : { kind: 'UNCHANGED' };
    default:
      return command satisfies never;
  }
}

/** The states an officer may choose next. */
export function nextStates(state: State): readonly ('SENT' | 'CANCELLED')[] {
  if (state === 'DRAFT') return ['SENT', 'CANCELLED'];
  return isOpen(state) ? ['CANCELLED'] : [];
}

/** What keeps a request from being sent. */
export function sendObstacles({ state, halfDays, ownHalfDays, until }: Standing, today: string): Obstacle[] {
  if (state !== 'DRAFT') return [sentAlready];
  return [...(until < today ? [windowOver] : []), ...(ownHalfDays >= halfDays ? [servedHere(ownHalfDays)] : [])];
}

function cancelObstacles({ state }: Standing, reason: string | null): Obstacle[] {
  if (!nextStates(state).includes('CANCELLED')) return [closed];
  return (reason ?? '').trim() === '' ? [reasonMissing] : [];
}

function answered(
  { state, foundHalfDays }: Standing,
  answer: { readonly state: StaffingAnswerAct['state']; readonly foundHalfDays: number },
): Outcome {
  // Nothing was ever asked: an answer to a draft is about something else.
  if (state === 'DRAFT') return { kind: 'UNCHANGED' };
  const to = afterAnswer(state, answer.state);
  if (to === state && foundHalfDays === answer.foundHalfDays) return { kind: 'UNCHANGED' };
  return { kind: 'MOVED', state: to, foundHalfDays: answer.foundHalfDays };
}

function afterAnswer(state: State, answer: StaffingAnswerAct['state']): State {
  if (state === 'CANCELLED') return 'CANCELLED';
  // The window ended here first; only that all was found in time changes that.
  if (state === 'EXPIRED' && answer !== 'FILLED') return 'EXPIRED';
  return answer === 'OPEN' ? 'SENT' : answer;
}

function isOpen(state: State): boolean {
  return state === 'SENT' || state === 'PARTLY';
}

function refusedOr(obstacles: readonly Obstacle[], to: Standing): Outcome {
  if (obstacles.length > 0) return { kind: 'REFUSED', obstacles };
  return { kind: 'MOVED', state: to.state, foundHalfDays: to.foundHalfDays };
}

/** The agglomeration comes before the pole: what it can serve itself is not asked further up. */
function servedHere(ownHalfDays: number): Obstacle {
  return broken(
    'UNCOVERED_NEED',
    ['input', 'halfDays'],
    {
      fr: `Vos propres postes ont encore ${ownHalfDays} demi-journée(s) pour ce besoin\u00a0: proposez-les d’abord.`,
      en: `Your own posts still have ${ownHalfDays} half-day(s) for this need: offer them first.`,
    },
    {
      fr: `Une demande de plus de ${ownHalfDays} demi-journée(s).`,
      en: `A request for more than ${ownHalfDays} half-day(s).`,
    },
  );
}

const sentAlready = broken('STAFFING_STEP', ['input', 'id'], {
  fr: 'Cette demande est déjà partie\u00a0: suivez-la, ou annulez-la et écrivez-en une autre.',
  en: 'This request has left already: follow it, or cancel it and write another one.',
});
const closed = broken('STAFFING_STEP', ['input', 'id'], {
  fr: 'Cette demande est close\u00a0: il n’y a plus rien à annuler.',
  en: 'This request is closed: there is nothing left to cancel.',
});
const windowOver = broken('WINDOW_OVER', ['input', 'id'], {
  fr: 'La période demandée est passée\u00a0: écrivez une nouvelle demande à venir.',
  en: 'The window asked for is past: write a new request for days to come.',
});
const reasonMissing = broken('REASON', ['input', 'reason'], {
  fr: 'Une annulation se motive\u00a0: écrivez la raison en une phrase.',
  en: 'A cancellation has its reason: write it in one sentence.',
});
