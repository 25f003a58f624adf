import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Transition } from '#shared/graphql/Transition.js';
import { ActionPhase } from './ActionPhase.js';
import { ActionStatus } from './ActionStatus.js';
import type { ActionState } from './guards.js';
import { decide, type Move } from './lifecycle.js';

const notYours = {
  fr: 'Seule la commune qui mène l’action la fait avancer.',
  en: 'Only the commune that leads the action moves it.',
};

/** Every other phase and status, open when the move alone would succeed, else with what it still needs. */
export function availableTransitions(state: ActionState, own: boolean, locale: Locale): Transition[] {
  const moves: readonly [to: string, move: Move][] = [
    ...Object.values(ActionPhase)
      .filter((phase) => phase !== state.phase)
      .map((phase): [string, Move] => [phase, { phase }]),
    ...Object.values(ActionStatus)
      .filter((status) => status !== state.status)
      .map((status): [string, Move] => [status, { status }]),
  ];
  return moves.map(([to, move]) => {
    if (!own) return { to, open: false, reason: notYours[locale] };
    const outcome = decide(state, move);
    if (outcome.kind === 'MOVED') return { to, open: true, reason: null };
    const reasons = outcome.obstacles.flatMap((obstacle) => ('message' in obstacle ? [obstacle.message[locale]] : []));
    return { to, open: false, reason: reasons.join(' ') };
  });
}
