import { toProblem } from '#shared/graphql/problems.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { Transition } from '#shared/graphql/Transition.js';
import { guards, nextStates, type Standing } from './lifecycle.js';

/** The next states of an allocation, each open or with the reason it is not. */
export function transitionsOf(standing: Standing, locale: Locale): Transition[] {
  return nextStates(standing.state).map((to) => {
    const obstacles = guards(standing, to);
    return {
      to,
      open: obstacles.length === 0,
      reason: obstacles.length === 0 ? null : obstacles.map((one) => toProblem(one, locale).message).join(' '),
    };
  });
}
