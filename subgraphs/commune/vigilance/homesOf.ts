import type { ActionThen } from '../actions/ActionsThen.js';
import { plainNames } from './plainName.js';

/** Delegations and services that an action joins; a technician's service is one of them. */
export interface Units {
  readonly delegations: readonly string[];
  readonly services: readonly string[];
}

export function unitsOf({ delegations, services, technicians }: ActionThen): Units {
  return {
    delegations: plainNames(delegations),
    services: plainNames([...services, ...technicians.map(({ service }) => service)]),
  };
}

/**
 * The silo of each service: the delegation with which it shares the most actions, the first by name where several do. A
 * service that no delegation ever works with is in no silo.
 */
export function homesOf(actions: readonly Units[]): Map<string, string> {
  const shared = new Map<string, Map<string, number>>();
  for (const { services, delegations } of actions) {
    for (const service of services) {
      const counts = shared.get(service) ?? new Map<string, number>();
      for (const delegation of delegations) counts.set(delegation, (counts.get(delegation) ?? 0) + 1);
      shared.set(service, counts);
    }
  }
  const homes = new Map<string, string>();
  for (const [service, counts] of shared) {
    const [first] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    if (first !== undefined) homes.set(service, first[0]);
  }
  return homes;
}
