import { updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { isId } from '#shared/graphql/isId.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { lockAction } from './store.js';
import type { SetActionInitiativeInput } from './wholeInputs.js';

/** Says to which initiative of the agglomeration an action belongs, or that it belongs to none. */
export async function setActionInitiative(context: RequestContext, input: SetActionInitiativeInput): Promise<Outcome> {
  return await change(context, 'setActionInitiative', input, async ({ manager, record }) => {
    const action = await lockAction(manager, input.id);
    checkVersion(action.version, input.expectedVersion);
    const initiativeId = input.initiativeId?.toLowerCase() ?? null;
    if (initiativeId !== null && !isId(initiativeId)) throw new GraphError('NOT_FOUND');
    const { id, visibility } = action;
    const at = { id, now: new Date() };
    const version = await updateVersionedRow(manager, 'action', at, [['initiative_id', initiativeId]]);
    await record({ entity: 'Action', id, verb: 'UPDATE', visibility, change: { initiativeId } });
    return { entityId: id, version };
  });
}
