import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { insertPoint } from '../communes/insertPoint.js';
import { checkPeople, checkPresentation, checkSteeringFunction, checkTraining } from './checkManagement.js';
import type {
  AssessTrainingInput,
  RecordPresentationInput,
  RecordTrainingInput,
  SetSteeringFunctionInput,
  UpdatePresentationInput,
} from './managementInputs.js';
import { insertOwn, lockPresentation, lockTraining, writeOwn } from './store.js';

export async function recordPresentation(context: RequestContext, input: RecordPresentationInput): Promise<Outcome> {
  return await change(context, 'recordPresentation', input, async ({ manager, tenant, record }) => {
    refuseIf(checkPresentation(input, dayOf(new Date())));
    const { idempotencyKey: _key, visibility, ...values } = input;
    const id = newId();
    await insertOwn(manager, 'presentation', { id, insee: tenant }, [
      ['function', input.function.trim()],
      ['elected', input.elected],
      ['scope', input.scope],
      ['place', input.place],
      ['presented_on', input.presentedOn],
      ['occasion', input.occasion ?? null],
      ['visibility', visibility],
    ]);
    await record({ entity: 'Presentation', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

export async function updatePresentation(context: RequestContext, input: UpdatePresentationInput): Promise<Outcome> {
  return await change(context, 'updatePresentation', input, async ({ manager, record }) => {
    const known = await lockPresentation(manager, input.id);
    checkVersion(known.version, input.expectedVersion);
    const values = {
      function: input.function?.trim() ?? known.function,
      elected: input.elected ?? known.elected,
      scope: input.scope ?? known.scope,
      place: input.place ?? known.place,
      presentedOn: input.presentedOn ?? known.presentedOn,
      occasion: (input.occasion ?? known.occasion) || null,
    };
    refuseIf(checkPresentation(values, dayOf(new Date())));
    const visibility = input.visibility ?? known.visibility;
    const { presentedOn, ...rest } = values;
    const written = Object.entries({ ...rest, presented_on: presentedOn, visibility });
    const version = await writeOwn(manager, 'presentation', known.id, written);
    await record({ entity: 'Presentation', id: known.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: known.id, version };
  });
}

export async function recordTraining(context: RequestContext, input: RecordTrainingInput): Promise<Outcome> {
  return await change(context, 'recordTraining', input, async ({ manager, tenant, record }) => {
    refuseIf(checkTraining(input));
    const { idempotencyKey: _key, visibility, ...values } = input;
    const id = newId();
    await insertOwn(manager, 'training', { id, insee: tenant }, [
      ['title', input.title.trim()],
      ['audience', [...new Set(input.audience)]],
      ['held_on', input.heldOn],
      ['participants', input.participants ?? null],
      ['before', input.before ?? null],
      ['after', input.after ?? null],
      ['visibility', visibility],
    ]);
    await record({ entity: 'Training', id, verb: 'CREATE', visibility, change: values });
    return { entityId: id, version: 1 };
  });
}

/** What a training changed is often seen months later. */
export async function assessTraining(context: RequestContext, input: AssessTrainingInput): Promise<Outcome> {
  return await change(context, 'assessTraining', input, async ({ manager, record }) => {
    const training = await lockTraining(manager, input.id);
    checkVersion(training.version, input.expectedVersion);
    refuseIf([
      ...(input.after?.trim() === '' ? [invalid(['input', 'after'], saysSomething)] : []),
      ...checkText(['input', 'after'], input.after),
      ...checkPeople(input.participants),
    ]);
    const values = {
      after: input.after ?? training.after ?? null,
      participants: input.participants ?? training.people,
      visibility: input.visibility ?? training.visibility,
    };
    const version = await writeOwn(manager, 'training', training.id, Object.entries(values));
    const { visibility } = values;
    await record({ entity: 'Training', id: training.id, verb: 'UPDATE', visibility, change: values });
    return { entityId: training.id, version };
  });
}

/** The entity of the outcome is the commune: the team is read of it. */
export async function setSteeringFunction(context: RequestContext, input: SetSteeringFunctionInput): Promise<Outcome> {
  return await change(context, 'setSteeringFunction', input, async ({ manager, tenant, record }) => {
    refuseIf(checkSteeringFunction(input));
    const { idempotencyKey: _key, visibility, ...values } = input;
    const id = newId();
    const point = { id, insee: tenant, since: input.since, function: input.function.trim().normalize('NFC') };
    const former = await insertPoint(manager, { table: 'steering_function', ...point }, [
      ['routine_half_days', input.routineHalfDays],
      ['project_half_days', input.projectHalfDays],
      ['cooperation_training', input.cooperationTraining],
      ['internal_promotion', input.internalPromotion],
      ['left_team', input.leavesTeam],
      ['visibility', visibility],
    ]);
    for (const one of former) {
      const hidden = { verb: 'SUPERSEDE', visibility: 'PRIVATE', tombstone: true } as const;
      await record({ ...hidden, entity: 'SteeringFunction', id: one });
    }
    await record({ entity: 'SteeringFunction', id, verb: 'CREATE', visibility, change: values });
    return { entityId: tenant, version: 1 };
  });
}

const saysSomething = {
  fr: 'Écrivez ce que la formation a changé\u00a0: le texte est vide.',
  en: 'Write what the training changed: the text is empty.',
};
