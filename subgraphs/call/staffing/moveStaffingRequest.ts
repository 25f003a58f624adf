import { validate } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { today } from '../territory/today.js';
import { announceCancellation, announceRequest } from './announceRequest.js';
import { decide } from './lifecycle.js';
import type { StaffingRow } from './StaffingRequest.js';
import type { CancelStaffingRequestInput, SendStaffingRequestInput } from './staffingInputs.js';
import { staffingRequestsById } from './store.js';
import { lockStaffingRequest, poleOn, writeStaffing } from './writing.js';

/** Sends a draft to the pole; it leaves with the change. */
export async function sendStaffingRequest(
  context: RequestContext,
  input: SendStaffingRequestInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'sendStaffingRequest', input, async ({ manager, tenant, record }) => {
    const request = await locked(context, manager, input);
    const outcome = decide(request, { kind: 'SEND' }, today(now));
    if (outcome.kind === 'REFUSED') refuseIf(outcome.obstacles);
    if (outcome.kind !== 'MOVED') throw new Error('A request is sent or refused.');
    const pole = await poleOn(manager, tenant, today(now));
    if (pole === null) refuseIf([withoutPole]);
    else await announceRequest(manager, request, { pole, now });
    const version = await writeStaffing(manager, request, outcome, now);
    await record(entry(request.id, 'SEND', { from: request.state, to: outcome.state }));
    return { entityId: request.id, version };
  });
}

/** Takes a request back; the pole is told where it knows of it. */
export async function cancelStaffingRequest(
  context: RequestContext,
  input: CancelStaffingRequestInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'cancelStaffingRequest', input, async ({ manager, tenant, record }) => {
    refuseIf(checkText(['input', 'reason'], input.reason));
    const reason = input.reason.trim();
    const request = await locked(context, manager, input);
    const outcome = decide(request, { kind: 'CANCEL', reason }, today(now));
    if (outcome.kind === 'REFUSED') refuseIf(outcome.obstacles);
    if (outcome.kind !== 'MOVED') throw new Error('A request is cancelled or that is refused.');
    const pole = request.state === 'DRAFT' ? null : await poleOn(manager, tenant, today(request.sentAt ?? now));
    if (pole !== null) await announceCancellation(manager, request, { pole, reason, now });
    const version = await writeStaffing(manager, request, { ...outcome, cancelReason: reason }, now);
    await record(entry(request.id, 'CANCEL', { from: request.state, to: outcome.state }));
    return { entityId: request.id, version };
  });
}

async function locked(
  context: RequestContext,
  manager: Work['manager'],
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<StaffingRow> {
  const request = validate(id) ? await lockStaffingRequest(manager, id) : null;
  if (request === null) {
    const readable = validate(id) && (await context.load(staffingRequestsById, id, undefined)) !== null;
    throw new GraphError(readable ? 'FORBIDDEN' : 'NOT_FOUND');
  }
  checkVersion(request.version, expectedVersion);
  return request;
}

function entry(id: string, verb: string, moved: object): Parameters<Work['record']>[0] {
  return { entity: 'StaffingRequest', id, verb, visibility: 'PRIVATE', change: moved };
}

const withoutPole: Obstacle = broken('POLE', ['input', 'id'], {
  fr: 'Votre agglomération n’est membre d’aucun pôle\u00a0: il n’y a personne à qui envoyer cette demande.',
  en: 'Your agglomeration is a member of no pole: there is nobody to send this request to.',
});
