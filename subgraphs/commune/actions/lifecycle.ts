import type { Message } from '#shared/graphql/GraphError.js';
import type { Obstacle } from '#shared/graphql/problems.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';
import { type ActionState, guards } from './guards.js';

/** Where an action is to go, and what the move brings with it. What is undefined stays as it is. */
export interface Move {
  readonly phase?: ActionPhase | undefined;
  readonly status?: ActionStatus | undefined;
  readonly assessment?: string | undefined;
  readonly lesson?: string | undefined;
  readonly unblocking?: string | undefined;
}

export type MoveOutcome =
  | { readonly kind: 'MOVED'; readonly state: ActionState }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

const phases = Object.values(ActionPhase);
const ends: readonly ActionStatus[] = [ActionStatus.ABANDONED, ActionStatus.DONE];

const ended: Message = {
  fr: 'Cette action est terminée\u00a0: elle ne change plus de phase ni d’état. Créez une nouvelle action pour continuer.',
  en: 'This action has ended: its phase and status no longer change. Create a new action to go on.',
};
const backwards: Message = {
  fr: 'Une action avance\u00a0: elle ne revient pas à une phase antérieure. Mettez-la en pause, ou abandonnez-la avec sa leçon.',
  en: 'An action goes forward and does not return to an earlier phase. Pause it, or abandon it with its lesson.',
};

/** Moves an action, or says everything that stops it. A guard that is not clearly true blocks. */
export function decide(state: ActionState, move: Move): MoveOutcome {
  if (Object.values(move).every((value) => value === undefined)) return refused(nothingAsked);
  if (ends.includes(state.status)) return refused(broken('ACTION_ENDED', ['input'], ended));
  const { phase = state.phase, status = state.status } = move;
  if (phases.indexOf(phase) < phases.indexOf(state.phase)) {
    return refused(broken('ACTION_GOES_FORWARD', ['input', 'phase'], backwards));
  }
  if (phase === state.phase && status === state.status && !bringsText(move)) return refused(alreadyThere);
  const next: ActionState = {
    ...state,
    phase,
    status,
    assessment: move.assessment ?? state.assessment,
    lesson: move.lesson ?? state.lesson,
    unblocking: unblockingAfter(state, move, status),
  };
  const obstacles = brokenGuards(next);
  return obstacles.length > 0 ? { kind: 'REFUSED', obstacles } : { kind: 'MOVED', state: next };
}

/** What an action in this state breaks; empty when it may exist. */
export function brokenGuards(state: ActionState): Obstacle[] {
  return guards
    .filter((guard) => guard.applies(state) && !guard.holds(state))
    .map((guard) => broken(guard.rule, guard.path, guard.message, guard.satisfiedBy));
}

/** What unblocks is kept while the action is blocked; afterwards it would be untrue. */
function unblockingAfter(state: ActionState, move: Move, status: ActionStatus): string | null {
  if (move.unblocking !== undefined) return move.unblocking;
  return status === ActionStatus.BLOCKED ? state.unblocking : null;
}

function bringsText(move: Move): boolean {
  return move.assessment !== undefined || move.lesson !== undefined || move.unblocking !== undefined;
}

function refused(obstacle: Obstacle): MoveOutcome {
  return { kind: 'REFUSED', obstacles: [obstacle] };
}

const nothingAsked = invalid(['input'], {
  fr: 'Dites où va l’action\u00a0: une phase, un état, ou un texte à enregistrer.',
  en: 'Say where the action goes: a phase, a status, or a text to record.',
});
const alreadyThere: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'L’action est déjà dans cette phase et cet état.',
    en: 'The action already has this phase and status.',
  },
};
