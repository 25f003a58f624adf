import type { EntityManager } from 'typeorm';
import { decisionAct, endAct } from '#shared/journal/acts.js';
import type { Delivery } from '#shared/journal/Delivery.js';
import { receiveDecision } from './receiveDecision.js';
import { receiveEnd } from './receiveEnd.js';

/** The kinds of acts that other scales address to a commune: the form of each, and what is done with it. */
const kinds = {
  DECISION: { act: decisionAct, receive: receiveDecision },
  ALLOCATION_ENDED: { act: endAct, receive: receiveEnd },
} as const;

function kindOf(delivery: Delivery): (typeof kinds)[keyof typeof kinds] | null {
  return Object.hasOwn(kinds, delivery.kind) ? kinds[delivery.kind as keyof typeof kinds] : null;
}

/** The commune a delivery is addressed to; null when it has none of the forms taken here. */
export function addressee(delivery: Delivery): string | null {
  const parsed = kindOf(delivery)?.act.safeParse(delivery.payload);
  // A stream is one project's: an act about another one would come out of the order of its own.
  return parsed?.success === true && parsed.data.projectId === delivery.stream ? parsed.data.addressee : null;
}

/** Keeps what another scale did as a receipt, and changes what follows from it. */
export async function receive(manager: EntityManager, delivery: Delivery): Promise<void> {
  // What is addressed to a commune that is closed reaches its successor.
  await manager.query(`select set_config('archipel.tenant', successor_of(current_setting('archipel.tenant')), true)`);
  await kindOf(delivery)?.receive(manager, delivery);
}
