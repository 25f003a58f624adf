import type { ActionThen } from '../actions/ActionsThen.js';
import { plainNames } from './plainName.js';

/** Crossing: at least two delegations, and a pair of an elected member and a technician. */
function isCrossing({ delegations, electedCarriers, technicians }: ActionThen): boolean {
  return (
    plainNames(delegations).length >= 2 &&
    plainNames(electedCarriers).length >= 1 &&
    plainNames(technicians.map((technician) => technician.function)).length >= 1
  );
}

/** Share of actions that cross silos, from 0 to 1; null without any action. */
export function crossShare(actions: readonly ActionThen[]): number | null {
  return actions.length === 0 ? null : actions.filter(isCrossing).length / actions.length;
}
