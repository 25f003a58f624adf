import type { EntityManager } from 'typeorm';
import type { Delivery } from '#shared/journal/Delivery.js';
import { staffingCancellationAct, staffingRequestAct } from '#shared/journal/staffingActs.js';
import { addresseeOf as addresseeOfConsent, receiveConsent } from '../allocations/receiveConsent.js';
import { receiveCancellation, receiveRequest } from './receiveRequest.js';

const requests = {
  STAFFING_REQUEST: { act: staffingRequestAct, receive: receiveRequest },
  STAFFING_CANCELLATION: { act: staffingCancellationAct, receive: receiveCancellation },
} as const;

function requestOf({ kind }: Delivery): (typeof requests)[keyof typeof requests] | null {
  return Object.hasOwn(requests, kind) ? requests[kind as keyof typeof requests] : null;
}

/** The pole a delivery is addressed to; null when it has none of the forms taken here. */
export function addresseeOf(delivery: Delivery): string | null {
  const taken = requestOf(delivery);
  if (taken === null) return delivery.from === 'commune' ? addresseeOfConsent(delivery) : null;
  const act = taken.act.safeParse(delivery.payload);
  // A stream is one project's: an act about another one would come out of the order of its own.
  return act.success && delivery.from === 'call' && act.data.projectId === delivery.stream ? act.data.addressee : null;
}

/** Keeps what communes and agglomerations address to the pole, and changes what follows from it. */
export async function receiveActs(manager: EntityManager, delivery: Delivery): Promise<void> {
  const taken = requestOf(delivery);
  await (taken === null ? receiveConsent(manager, delivery) : taken.receive(manager, delivery));
}
