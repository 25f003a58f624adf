import type { ActionThen } from '../actions/ActionsThen.js';
import { homesOf, unitsOf } from './homesOf.js';

/**
 * E–I index (Krackhardt and Stern, 1988) of the graph of services and delegations: each pair of them that an action joins
 * is a tie, external between two silos, internal within one; `(E − I) / (E + I)`, from −1 (each for itself) to 1.
 * A silo is a delegation with the services that work with it most.
 * @returns null when no action joins any two
 */
export function externalInternalIndex(actions: readonly ActionThen[]): number | null {
  const joined = actions.map(unitsOf);
  const homes = homesOf(joined);
  let external = 0;
  let internal = 0;
  for (const { delegations, services } of joined) {
    // A service without a silo is its own: the marks keep a service and a delegation of one name apart.
    const silos = [
      ...delegations.map((name) => `delegation ${name}`),
      ...services.map((name) => (homes.has(name) ? `delegation ${homes.get(name)}` : `service ${name}`)),
    ];
    silos.forEach((silo, place) => {
      for (const other of silos.slice(place + 1)) {
        if (silo === other) internal += 1;
        else external += 1;
      }
    });
  }
  return external + internal === 0 ? null : (external - internal) / (external + internal);
}
