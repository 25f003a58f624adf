import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { departureAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { ownedBy } from '../communes/ownedBy.js';
import { CoCarrierState } from './CoCarrier.js';
import { type CarryingCommand, decideCarrying } from './carrying.js';
import type { ConfirmCoCarryingInput, DeclineCoCarryingInput, LeaveProjectInput } from './carryingInputs.js';
import { coCarriersOf, insertAnswer, lockCarriedProject, ownInvitation } from './coCarriers.js';
import { projectsById } from './store.js';
import { tellAnswered } from './tellCarriers.js';

export async function confirmCoCarrying(context: RequestContext, input: ConfirmCoCarryingInput): Promise<Outcome> {
  return await answer(context, 'confirmCoCarrying', input, { kind: 'CONFIRM' });
}

export async function declineCoCarrying(context: RequestContext, input: DeclineCoCarryingInput): Promise<Outcome> {
  return await answer(context, 'declineCoCarrying', input, { kind: 'DECLINE', reason: input.reason ?? '' });
}

export async function leaveProject(context: RequestContext, input: LeaveProjectInput): Promise<Outcome> {
  return await answer(context, 'leaveProject', input, { kind: 'LEAVE', reason: input.reason });
}

/** A commune's own answer, in a row of its own; an agglomeration that was told of it as a carrier hears that it is none. */
async function answer(
  context: RequestContext,
  name: string,
  input: ConfirmCoCarryingInput & { readonly reason?: string | null },
  command: CarryingCommand,
): Promise<Outcome> {
  return await change(context, name, input, async ({ manager, record }) => {
    await lockCarriedProject(manager, input.projectId);
    const [project] = await projectsById(manager, [input.projectId]);
    if (project == null) throw new GraphError('NOT_FOUND');
    refuseIf(ownedBy(context.actor, project.insee) ? [leadStays] : []);
    const [invited = []] = await coCarriersOf(manager, [project.id]);
    const mine = ownInvitation(context.actor, invited);
    if (mine === undefined) throw new GraphError('FORBIDDEN');
    checkVersion(project.version, input.expectedVersion);
    refuseIf(checkText(['input', 'reason'], input.reason));
    const situation = { project: project.state, proposedTo: project.proposedTo, standing: mine.state };
    const outcome = decideCarrying(situation, command);
    if (outcome.kind === 'REFUSED') return refuse(outcome.obstacle);
    const now = new Date();
    const decidedOn = dayOf(now);
    const { state, reason, addressee } = outcome;
    const row = { insee: mine.insee, projectId: project.id, invitation: mine.invitation };
    await insertAnswer(manager, row, { state, reason, decidedOn, now });
    await tellAnswered(manager, project, { coCarrier: mine.insee, state, now });
    const verb = `CARRYING_${state}`;
    await record({
      entity: 'Project',
      id: project.id,
      verb,
      visibility: project.visibility,
      change: { state, reason },
    });
    if (addressee !== null) {
      const payload = departureAct.parse({
        projectId: project.id,
        addressee,
        commune: mine.insee,
        leftOn: decidedOn,
        reason: state === CoCarrierState.LEFT ? reason : null,
      });
      await enqueueDelivery(manager, { stream: project.id, to: 'call', kind: 'DEPARTURE', payload });
    }
    return { entityId: project.id, version: project.version + 1 };
  });
}

function refuse(obstacle: Parameters<typeof refuseIf>[0][number]): never {
  refuseIf([obstacle]);
  throw new Error('An obstacle stops the change.');
}

const leadStays = broken('LEAD_WITHDRAWS', ['input', 'projectId'], {
  fr: 'Votre commune mène ce projet\u00a0: elle ne répond pas à sa propre invitation. Pour y mettre fin, retirez-le.',
  en: 'Your commune leads this project: it does not answer its own invitation. To end it, withdraw it.',
});
