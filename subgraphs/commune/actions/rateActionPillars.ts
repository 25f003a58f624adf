import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkPillars } from './checkPillars.js';
import { writeRatings } from './partsOfActions.js';
import { lockAction, updateAction } from './store.js';
import type { RateActionPillarsInput } from './wholeInputs.js';

export async function rateActionPillars(context: RequestContext, input: RateActionPillarsInput): Promise<Outcome> {
  return await change(context, 'rateActionPillars', input, async ({ manager, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    const now = new Date();
    const today = dayOf(now);
    refuseIf(checkPillars(input.ratings, today));
    const ratings = input.ratings.map((given) => ({ ...given, ratedOn: given.ratedOn ?? today }));
    await writeRatings(manager, action, ratings);
    const version = await updateAction(manager, action.id, now, {});
    const { id, visibility } = action;
    await record({ entity: 'Action', id, verb: 'RATE', visibility, change: { ratings } });
    return { entityId: id, version };
  });
}
