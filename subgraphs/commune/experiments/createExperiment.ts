import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import { checkActionOf, checkExperiment } from './checkExperiment.js';
import type { CreateExperimentInput } from './experimentInputs.js';
import { insertExperiment } from './store.js';

export async function createExperiment(context: RequestContext, input: CreateExperimentInput): Promise<Outcome> {
  return await change(context, 'createExperiment', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const today = dayOf(now);
    const { title, hypothesis, theme, visibility, actionId = null } = input;
    refuseIf([
      ...checkExperiment(input),
      ...checkPastDay(['input', 'startedOn'], input.startedOn, today),
      ...(await checkActionOf(manager, tenant, actionId)),
    ]);
    const id = newId();
    const startedOn = input.startedOn ?? today;
    const row = { id, insee: tenant, actionId, title: title.trim(), hypothesis, theme, startedOn, visibility };
    await insertExperiment(manager, row, now);
    await record({ entity: 'Experiment', id, verb: 'CREATE', visibility, change: row });
    return { entityId: id, version: 1 };
  });
}
