import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { authorKey } from '#shared/journal/author.js';
import { today } from '../territory/today.js';
import { announceDecision } from './announceDecision.js';
import { labellingToChange } from './labellingToChange.js';
import { decide } from './lifecycle.js';
import type { AnswerRefusalInput, ProposeNotRetainedInput } from './refusalInputs.js';
import { answerRefusal, insertRefusal, pendingRefusalOf } from './refusals.js';
import { secondLookObstacle } from './secondLook.js';
import { renewVersion, writeMove } from './writing.js';

/** The first look: nothing is decided and nobody else is told. */
export async function proposeNotRetained(context: RequestContext, input: ProposeNotRetainedInput): Promise<Outcome> {
  return await change(context, 'proposeNotRetained', input, async ({ manager, record }) => {
    refuseIf(checkText(['input', 'reason'], input.reason));
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const reason = input.reason.trim() || null;
    const pending = await pendingRefusalOf(manager, labelling.id);
    const obstacle = secondLookObstacle(labelling.state, pending, { kind: 'PROPOSE', reason });
    refuseIf(obstacle === null ? [] : [obstacle]);
    const now = new Date();
    const id = newId();
    const by = await authorKey(manager, context.actor.subject);
    await insertRefusal(manager, { id, labelling, reason: reason ?? '', by, now });
    const version = await renewVersion(manager, labelling, now);
    await record({
      entity: 'ProposedRefusal',
      id,
      verb: 'CREATE',
      visibility: 'PRIVATE',
      change: { of: labelling.id },
    });
    return { entityId: labelling.id, version };
  });
}

/** The second look, by another post: the refusal becomes a decision, and the communes read its reason. */
export async function confirmNotRetained(context: RequestContext, input: AnswerRefusalInput): Promise<Outcome> {
  return await change(context, 'confirmNotRetained', input, async ({ manager, record }) => {
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const pending = await pendingRefusalOf(manager, labelling.id);
    const by = await authorKey(manager, context.actor.subject);
    const obstacle = secondLookObstacle(labelling.state, pending, { kind: 'CONFIRM', by });
    refuseIf(obstacle === null ? [] : [obstacle]);
    const now = new Date();
    const reason = pending?.reason ?? null;
    const outcome = decide(labelling, { kind: 'MOVE', to: 'NOT_RETAINED', reason }, today(now));
    if (outcome.kind !== 'MOVED') throw new Error('A file under review can be not retained.');
    await answerRefusal(manager, labelling.id, 'CONFIRMED', { by, now });
    const version = await writeMove(manager, labelling, outcome.standing, reason, now);
    await announceDecision(manager, labelling, { to: 'NOT_RETAINED', reason, at: now });
    await record({
      entity: 'Labelling',
      id: labelling.id,
      verb: 'DECIDE',
      visibility: 'PRIVATE',
      change: { from: labelling.state, to: 'NOT_RETAINED' },
    });
    return { entityId: labelling.id, version };
  });
}

/** The second look says no, or the first takes its proposal back: the review goes on. */
export async function discardNotRetained(context: RequestContext, input: AnswerRefusalInput): Promise<Outcome> {
  return await change(context, 'discardNotRetained', input, async ({ manager, record }) => {
    const labelling = await labellingToChange(context, manager, input.id, input.expectedVersion);
    const pending = await pendingRefusalOf(manager, labelling.id);
    const obstacle = secondLookObstacle(labelling.state, pending, { kind: 'DISCARD' });
    refuseIf(obstacle === null ? [] : [obstacle]);
    const now = new Date();
    const by = await authorKey(manager, context.actor.subject);
    await answerRefusal(manager, labelling.id, 'DISCARDED', { by, now });
    const version = await renewVersion(manager, labelling, now);
    const id = pending?.id ?? labelling.id;
    await record({
      entity: 'ProposedRefusal',
      id,
      verb: 'DISCARD',
      visibility: 'PRIVATE',
      change: { of: labelling.id },
    });
    return { entityId: labelling.id, version };
  });
}
