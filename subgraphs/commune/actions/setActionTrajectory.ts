import { updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkTrajectory } from './checkTrajectory.js';
import { trajectoryColumns } from './partsOfActions.js';
import { lockAction } from './store.js';
import type { SetActionTrajectoryInput } from './wholeInputs.js';

export async function setActionTrajectory(context: RequestContext, input: SetActionTrajectoryInput): Promise<Outcome> {
  return await change(context, 'setActionTrajectory', input, async ({ manager, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    const now = new Date();
    refuseIf(checkTrajectory(input, dayOf(now)));
    const trajectory = {
      start: input.start ?? null,
      wished: input.wished ?? null,
      milestones: input.milestones.map(({ title, dueOn = null, reachedOn = null }) => ({
        title: title.trim(),
        dueOn,
        reachedOn,
      })),
    };
    const { id, visibility } = action;
    const version = await updateVersionedRow(manager, 'action', { id, now }, trajectoryColumns(trajectory));
    await record({ entity: 'Action', id, verb: 'UPDATE', visibility, change: { trajectory } });
    return { entityId: id, version };
  });
}
