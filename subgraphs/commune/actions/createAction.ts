import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { nextReference } from '../communes/references.js';
import { ActionStatus } from './ActionStatus.js';
import type { CreateActionInput } from './actionInputs.js';
import { checkAction, checkProject } from './checkAction.js';
import { brokenGuards } from './lifecycle.js';
import { insertAction } from './store.js';

export async function createAction(context: RequestContext, input: CreateActionInput): Promise<Outcome> {
  return await change(context, 'createAction', input, async (work) => {
    const { idempotencyKey: _key, ...given } = input;
    return await recordAction(work, given);
  });
}

/** Records a new action of the tenant, in the change that asks for it. */
export async function recordAction(
  { manager, tenant, record }: Work,
  { projectId = null, summary, ...given }: Omit<CreateActionInput, 'idempotencyKey'>,
): Promise<{ entityId: string; version: number }> {
  const state = { status: ActionStatus.ONGOING, assessment: null, lesson: null, unblocking: null };
  refuseIf(checkAction({ ...given, summary: summary ?? null }));
  refuseIf([...brokenGuards({ ...given, ...state }), ...(await checkProject(manager, tenant, projectId))]);
  const now = new Date();
  const id = newId();
  const reference = await nextReference(manager, 'ACTION', tenant, Number(dayOf(now).slice(0, 4)));
  const values = { ...given, ...state, title: given.title.trim(), summary: summary ?? '', projectId };
  await insertAction(manager, { id, insee: tenant, reference, now }, values);
  await record({ entity: 'Action', id, verb: 'CREATE', visibility: given.visibility, change: values });
  return { entityId: id, version: 1 };
}
