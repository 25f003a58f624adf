import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { isId } from '#shared/graphql/isId.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { today } from '../territory/today.js';
import { checkInitiative, objectiveOf } from './checkInitiative.js';
import type { InitiativeRow } from './Initiative.js';
import type { CreateInitiativeInput, UpdateInitiativeInput } from './initiativeInputs.js';
import { initiativesById, insertInitiative, lockInitiative, updateInitiative as write } from './initiativeStore.js';

/** Opens an initiative of the actor's agglomeration. */
export async function createInitiative(
  context: RequestContext,
  input: CreateInitiativeInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'createInitiative', input, async ({ manager, tenant, record }) => {
    refuseIf(checkInitiative(input, null));
    const { theme, visibility } = input;
    const values = {
      title: input.title.trim(),
      theme,
      axis: input.axis?.trim() || null,
      objective: objectiveOf(input.objective),
      participation: input.participationObjective == null ? null : objectiveOf(input.participationObjective),
      openedOn: input.openedOn ?? today(now),
      visibility,
    };
    const id = newId();
    await insertInitiative(manager, { id, siren: tenant, now }, values);
    await record({ entity: 'Initiative', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** Changes what is written of an initiative; closes it, or opens it again. */
export async function updateInitiative(context: RequestContext, input: UpdateInitiativeInput): Promise<Outcome> {
  return await change(context, 'updateInitiative', input, async ({ manager, record }) => {
    const initiative = await locked(context, input.id);
    checkVersion(initiative.version, input.expectedVersion);
    refuseIf(always.filter((name) => input[name] === null).map((name) => invalid(['input', name], erased)));
    refuseIf(checkInitiative(input, initiative));
    const { theme, closedOn, participationObjective, objective } = input;
    const visibility = input.visibility ?? initiative.visibility;
    const values = {
      title: input.title?.trim(),
      theme: theme ?? undefined,
      axis: input.axis === undefined ? undefined : input.axis?.trim() || null,
      objective: objective == null ? undefined : objectiveOf(objective),
      participation: participationObjective && objectiveOf(participationObjective),
      closedOn,
      visibility,
    };
    const version = await write(manager, { id: initiative.id, now: new Date() }, values);
    await record({ entity: 'Initiative', id: initiative.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: initiative.id, version };
  });
}

/** @throws GraphError FORBIDDEN for another agglomeration's that the actor may read, NOT_FOUND for any other */
async function locked(context: RequestContext, id: string): Promise<InitiativeRow> {
  const found = isId(id) ? await lockInitiative(await context.manager(), id) : null;
  if (found !== null) return found;
  const readable = isId(id) && (await context.load(initiativesById, id, undefined)) !== null;
  throw new GraphError(readable ? 'FORBIDDEN' : 'NOT_FOUND');
}

/** These have a value at all times. */
const always = ['title', 'theme', 'objective', 'visibility'] as const;
const erased = {
  fr: 'Ce champ ne peut pas être effacé\u00a0: donnez-lui une valeur, ou ne l’envoyez pas.',
  en: 'This field cannot be erased: give it a value, or leave it out.',
};
