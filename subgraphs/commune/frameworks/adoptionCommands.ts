import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { checkPastDay } from '../communes/checkPastDay.js';
import { obstaclesToAdoption, obstaclesToEvaluation } from './adoptionLifecycle.js';
import { adoptionsById, insertAdoption, lockAdoption, versionsAdoptedBy, writeEvaluation } from './adoptionStore.js';
import type { AdoptFrameworkInput, EvaluateAdoptionInput } from './frameworkInputs.js';
import { frameworksById, versionsByKey } from './store.js';

const entity = 'FrameworkAdoption';
/** The largest whole number that the database takes for a version. */
const largestNumber = 2_147_483_647;

export async function adoptFramework(context: RequestContext, input: AdoptFrameworkInput): Promise<Outcome> {
  return await change(context, 'adoptFramework', input, async ({ manager, tenant, record }) => {
    const now = new Date();
    const today = dayOf(now);
    const { number, adaptation, visibility, adoptedOn = null } = input;
    const day = adoptedOn ?? today;
    refuseIf([...checkText(['input', 'adaptation'], adaptation), ...checkPastDay(['input', 'adoptedOn'], day, today)]);
    const [framework] = await frameworksById(manager, [input.frameworkId]);
    if (framework == null) return stop(invalid(['input', 'frameworkId'], unseen));
    const { id: frameworkId, insee: owner, published } = framework;
    const wanted = number >= 1 && number <= largestNumber ? [{ frameworkId, number }] : [];
    const [version = null] = await versionsByKey(manager, wanted);
    const adopted = await versionsAdoptedBy(manager, tenant, frameworkId);
    refuseIf(
      obstaclesToAdoption(
        { owner, published, adopted, publishedOn: version?.publishedOn ?? null },
        { adopter: tenant, number, day },
      ),
    );
    const [parent] = input.parentId == null ? [null] : await adoptionsById(manager, [input.parentId]);
    if (input.parentId != null && parent?.frameworkId !== frameworkId) {
      return stop(invalid(['input', 'parentId'], otherFramework));
    }
    const id = newId();
    const row = { number, adoptedOn: day, adaptation: adaptation.trim(), parentId: parent?.id ?? null, visibility };
    await insertAdoption(manager, { ...row, id, insee: tenant, frameworkId, frameworkInsee: owner, now });
    await record({ entity, id, verb: 'CREATE', visibility, change: { ...row, frameworkId } });
    return { entityId: id, version: 1 };
  });
}

export async function evaluateAdoption(context: RequestContext, input: EvaluateAdoptionInput): Promise<Outcome> {
  return await change(context, 'evaluateAdoption', input, async ({ manager, record }) => {
    const adoption = await lockAdoption(manager, input.id);
    checkVersion(adoption.version, input.expectedVersion);
    const now = new Date();
    const today = dayOf(now);
    const evaluation = { on: input.on ?? today, result: input.result, text: input.text.trim() };
    const { adoptedOn, visibility } = adoption;
    refuseIf([
      ...checkText(['input', 'text'], input.text),
      ...checkPastDay(['input', 'on'], evaluation.on, today),
      ...obstaclesToEvaluation({ adoptedOn, evaluatedOn: adoption.evaluation?.on ?? null }, evaluation),
    ]);
    const version = await writeEvaluation(manager, adoption.id, now, evaluation);
    await record({ entity, id: adoption.id, verb: 'EVALUATE', visibility, change: evaluation });
    return { entityId: adoption.id, version };
  });
}

function stop(obstacle: Obstacle): never {
  refuseIf([obstacle]);
  throw new Error('An obstacle stops the change.');
}

const unseen = {
  fr: 'Choisissez un référentiel que votre commune peut voir.',
  en: 'Choose a framework that your commune can see.',
};
const otherFramework = {
  fr: 'Choisissez une adoption de ce même référentiel, que votre commune peut voir.',
  en: 'Choose an adoption of this same framework that your commune can see.',
};
