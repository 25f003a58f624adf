import { v7 as newId } from 'uuid';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay } from '#shared/graphql/dayChecks.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { initiativesById } from '../initiatives/initiativeStore.js';
import { today } from '../territory/today.js';
import type { TrainingRow } from './AgglomerationTraining.js';
import { trainingColumns } from './store.js';
import type { CountTraineesInput, RecordAgglomerationTrainingInput } from './trainingInputs.js';

/** More half-days than one training can last, and more people than can take part in it. */
const mostHalfDays = 1000;
const mostPeople = 100_000;

export async function recordAgglomerationTraining(
  context: RequestContext,
  input: RecordAgglomerationTrainingInput,
): Promise<Outcome> {
  return await change(context, 'recordAgglomerationTraining', input, async ({ manager, tenant, record }) => {
    const { halfDays, initiativeId, partner, visibility } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], input.title),
      ...(partner == null ? [] : checkTitle(['input', 'partner'], partner)),
      ...checkText(['input', 'partner'], partner, longestTitle),
      ...checkDay(['input', 'heldOn'], input.heldOn),
      ...(halfDays < 1 || halfDays > mostHalfDays ? [invalid(['input', 'halfDays'], lasting)] : []),
      ...(initiativeId == null || isId(initiativeId) ? [] : [invalid(['input', 'initiativeId'], noInitiative)]),
    ]);
    // Row-level security shows others' public initiatives too: a training serves one's own.
    const [served] = initiativeId == null ? [] : await initiativesById(manager, [initiativeId]);
    if (initiativeId != null && served?.siren !== tenant) refuseIf([invalid(['input', 'initiativeId'], noInitiative)]);
    const id = newId();
    await insertRow(manager, 'agglomeration_training', [
      ['id', id],
      ['siren', tenant],
      ['title', input.title.trim()],
      ['audience', input.audience],
      ['partner', partner?.trim() ?? null],
      ['held_on', input.heldOn],
      ['half_days', halfDays],
      ['initiative_id', initiativeId ?? null],
      ['visibility', visibility],
    ]);
    const { idempotencyKey: _, ...told } = input;
    await record({ entity: 'AgglomerationTraining', id, verb: 'CREATE', visibility, change: told });
    return { entityId: id, version: 1 };
  });
}

/** Counted once it was held; counted again, it is corrected. */
export async function countTrainees(context: RequestContext, input: CountTraineesInput): Promise<Outcome> {
  return await change(context, 'countTrainees', input, async ({ manager, record }) => {
    const from = { table: 'agglomeration_training', alias: 't', columns: trainingColumns };
    const training = await ownRow<TrainingRow>(manager, from, input.id);
    checkVersion(training.version, input.expectedVersion);
    const { participants } = input;
    if (participants < 0 || participants > mostPeople) refuseIf([invalid(['input', 'participants'], people)]);
    if (training.heldOn > today()) refuseIf([notHeld]);
    const version = await updateVersionedRow(manager, 'agglomeration_training', { id: training.id, now: new Date() }, [
      ['participants', participants],
    ]);
    const { id, visibility } = training;
    await record({ entity: 'AgglomerationTraining', id, verb: 'COUNT', visibility, change: { participants } });
    return { entityId: id, version };
  });
}

const lasting = {
  fr: `Donnez une durée de 1 à ${mostHalfDays} demi-journées.`,
  en: `Give a length of 1 to ${mostHalfDays} half-days.`,
};
const noInitiative = {
  fr: 'Ce n’est pas une démarche de votre agglomération\u00a0: prenez son identifiant sur sa fiche, ou n’en donnez pas.',
  en: 'This is no initiative of your agglomeration: take its identifier from its page, or give none.',
};
const people = {
  fr: 'Donnez un nombre de personnes de 0 à 100\u00a0000.',
  en: 'Give a number of people from 0 to 100,000.',
};
const notHeld = broken(
  'TRAINING_WAS_HELD',
  ['input', 'id'],
  {
    fr: 'Cette formation n’a pas encore eu lieu\u00a0: comptez les participants ensuite.',
    en: 'This training was not held yet: count who took part afterwards.',
  },
  { fr: 'Une formation commencée.', en: 'A training that has begun.' },
);
