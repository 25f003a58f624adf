import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import type { MoveActionInput } from './actionInputs.js';
import { recordLesson } from './lessonOfAction.js';
import { decide } from './lifecycle.js';
import { lockAction, updateAction } from './store.js';

export async function moveAction(context: RequestContext, input: MoveActionInput): Promise<Outcome> {
  return await change(context, 'moveAction', input, async ({ manager, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    refuseIf(
      (['assessment', 'lesson', 'unblocking'] as const).flatMap((name) => checkText(['input', name], input[name])),
    );
    // Null says nothing, like an absent field: a move brings texts, it does not erase them.
    const outcome = decide(action, {
      phase: input.phase ?? undefined,
      status: input.status ?? undefined,
      assessment: input.assessment ?? undefined,
      lesson: input.lesson ?? undefined,
      unblocking: input.unblocking ?? undefined,
    });
    if (outcome.kind === 'REFUSED') throw new Refused(outcome.obstacles);
    const { phase, status, assessment, lesson, unblocking } = outcome.state;
    const values = { phase, status, assessment, lesson, unblocking };
    const version = await updateAction(manager, action.id, new Date(), values);
    await recordLesson(record, action, { ...action, lesson });
    await record({ entity: 'Action', id: action.id, verb: 'MOVE', visibility: action.visibility, change: values });
    return { entityId: action.id, version };
  });
}
