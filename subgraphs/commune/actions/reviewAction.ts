import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkReview } from './checkReview.js';
import { addReview } from './partsOfActions.js';
import { lockAction, updateAction } from './store.js';
import type { ReviewActionInput } from './wholeInputs.js';

export async function reviewAction(context: RequestContext, input: ReviewActionInput): Promise<Outcome> {
  return await change(context, 'reviewAction', input, async ({ manager, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    const now = new Date();
    const today = dayOf(now);
    refuseIf(checkReview(input, today));
    const { objective, margin, improvements } = input;
    const review = { id: newId(), reviewedOn: input.reviewedOn ?? today, objective, margin, improvements };
    await addReview(manager, action, review);
    const version = await updateAction(manager, action.id, now, {});
    const { id, visibility } = action;
    await record({ entity: 'Action', id, verb: 'REVIEW', visibility, change: { review } });
    return { entityId: id, version };
  });
}
