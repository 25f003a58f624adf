import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { nextReference } from '../communes/references.js';
import { ActionStatus } from './ActionStatus.js';
import type { CreateActionInput } from './actionInputs.js';
import { checkAction, checkProject } from './checkAction.js';
import { brokenGuards } from './lifecycle.js';
import { insertAction } from './store.js';

export async function createAction(context: RequestContext, input: CreateActionInput): Promise<Outcome> {
  return await change(context, 'createAction', input, async ({ manager, tenant, record }) => {
    const { idempotencyKey: _key, projectId = null, summary, ...given } = input;
    const state = { status: ActionStatus.ONGOING, assessment: null, lesson: null, unblocking: null };
    refuseIf(checkAction(input));
    refuseIf([...brokenGuards({ ...given, ...state }), ...(await checkProject(manager, tenant, projectId))]);
    const now = new Date();
    const id = newId();
    const reference = await nextReference(manager, 'ACTION', tenant, Number(dayOf(now).slice(0, 4)));
    const values = { ...given, ...state, title: given.title.trim(), summary: summary ?? '', projectId };
    await insertAction(manager, { id, insee: tenant, reference, now }, values);
    await record({ entity: 'Action', id, verb: 'CREATE', visibility: input.visibility, change: values });
    return { entityId: id, version: 1 };
  });
}
