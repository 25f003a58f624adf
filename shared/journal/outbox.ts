import type { EntityManager } from 'typeorm';
import type { Scale } from '../identity/Actor.js';

export interface OutgoingDelivery {
  /** The project it is about; its deliveries to one scale arrive in the order of this call. */
  readonly stream: string;
  readonly to: Scale;
  readonly kind: string;
  readonly payload: object;
}

/** Hands a delivery to the courier, in the change's own transaction: it leaves if and only if the change commits. */
export async function enqueueDelivery(manager: EntityManager, delivery: OutgoingDelivery): Promise<void> {
  await manager.query('select enqueue_delivery($1, $2, $3, $4)', [
    delivery.stream,
    delivery.to,
    delivery.kind,
    JSON.stringify(delivery.payload),
  ]);
}
