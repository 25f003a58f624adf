import type { EntityManager } from 'typeorm';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { staffingCancellationAct, staffingRequestAct } from '#shared/journal/staffingActs.js';
import type { StaffingRow } from './StaffingRequest.js';

/** Hands a request to the courier, in the transaction in which it is sent. */
export async function announceRequest(
  manager: EntityManager,
  request: StaffingRow,
  { pole, now }: { readonly pole: string; readonly now: Date },
): Promise<void> {
  const payload = staffingRequestAct.parse({
    projectId: request.projectId,
    addressee: pole,
    requestId: request.id,
    agglomeration: request.siren,
    reference: request.reference,
    needId: request.needId,
    skill: request.skill,
    level: request.level,
    halfDays: request.halfDays,
    from: request.from,
    until: request.until,
    reason: request.reason,
    ownHalfDays: request.ownHalfDays,
    leadCommune: request.leadCommune,
    communes: request.communes,
    demonstration: request.demonstration,
    sentAt: now.toISOString(),
  });
  await enqueueDelivery(manager, { stream: request.projectId, to: 'pma', kind: 'STAFFING_REQUEST', payload });
}

/** The same when a request that was sent is taken back. */
export async function announceCancellation(
  manager: EntityManager,
  request: StaffingRow,
  { pole, reason, now }: { readonly pole: string; readonly reason: string; readonly now: Date },
): Promise<void> {
  const payload = staffingCancellationAct.parse({
    projectId: request.projectId,
    addressee: pole,
    requestId: request.id,
    reason,
    cancelledAt: now.toISOString(),
  });
  await enqueueDelivery(manager, { stream: request.projectId, to: 'pma', kind: 'STAFFING_CANCELLATION', payload });
}
