import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { actionsById } from '../actions/store.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import type { CreateExperimentInput } from './experimentInputs.js';
import { insertExperiment } from './store.js';

export async function createExperiment(context: RequestContext, input: CreateExperimentInput): Promise<Outcome> {
  return await change(context, 'createExperiment', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const today = dayOf(now);
    const { title, hypothesis, theme, visibility, actionId = null } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...(hypothesis.trim() === '' ? [expectsNothing] : checkText(['input', 'hypothesis'], hypothesis)),
      ...checkPastDay(['input', 'startedOn'], input.startedOn, today),
      ...(await checkAction(manager, tenant, actionId)),
    ]);
    const id = newId();
    const startedOn = input.startedOn ?? today;
    const row = { id, insee: tenant, actionId, title: title.trim(), hypothesis, theme, startedOn, visibility };
    await insertExperiment(manager, row, now);
    await record({ entity: 'Experiment', id, verb: 'CREATE', visibility, change: row });
    return { entityId: id, version: 1 };
  });
}

/** An experiment belongs to an action of its own commune. */
async function checkAction(manager: EntityManager, insee: string, id: string | null): Promise<Obstacle[]> {
  if (id === null) return [];
  const [action] = await actionsById(manager, [id]);
  return action?.insee === insee ? [] : [notOurs];
}

const expectsNothing = invalid(['input', 'hypothesis'], {
  fr: 'Dites ce que vous attendez de l’essai\u00a0: c’est ce qui permet d’en apprendre quelque chose.',
  en: 'Say what you expect of the trial: that is what lets it teach something.',
});
const notOurs = invalid(['input', 'actionId'], {
  fr: 'Choisissez une action de votre commune.',
  en: 'Choose an action of your commune.',
});
