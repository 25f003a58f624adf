import type { ActionThen } from '../actions/ActionsThen.js';
import { plainNames } from './plainName.js';

/**
 * What each elected carrier carries: every running operation weighs 1, divided equally among its elected carriers. The
 * weights add up to the number of operations that have one.
 * @returns weight by function, as compared
 */
export function carryingWeights(running: readonly Pick<ActionThen, 'electedCarriers'>[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { electedCarriers } of running) {
    const carriers = plainNames(electedCarriers);
    for (const carrier of carriers) weights.set(carrier, (weights.get(carrier) ?? 0) + 1 / carriers.length);
  }
  return weights;
}
