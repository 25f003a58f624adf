import { exampleOn } from '#infra/ask/exampleOn.js';
import * as documented from '#infra/ask/operations.js';
import { today } from './days.js';

export type Operation = documented.Operation;

/** A documented operation, its example asked today: its days are as far from today as the demonstration's own. */
export function operation(name: string): Operation {
  return asked(documented.operation(name));
}

/** Every documented operation, likewise. */
export function operations(): Operation[] {
  return documented.operations().map(asked);
}

function asked(one: Operation): Operation {
  return { ...one, variables: exampleOn(today(), one.variables) };
}
