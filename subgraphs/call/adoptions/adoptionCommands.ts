import { v7 as newId } from 'uuid';
import { updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkPastDay } from '#shared/graphql/dayChecks.js';
import { isId } from '#shared/graphql/isId.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText } from '#shared/graphql/textChecks.js';
import { today } from '../territory/today.js';
import type { AdoptionRow } from './AgglomerationAdoption.js';
import type { AdoptForAgglomerationInput, EvaluateForAgglomerationInput } from './adoptionInputs.js';
import { adoptionColumns } from './store.js';

const entity = 'AgglomerationAdoption';
/** More versions than one framework can have. */
const mostVersions = 10_000;

/** The framework is a commune's, at another scale: what is no framework shows as none where the adoption is read. */
export async function adoptForAgglomeration(
  context: RequestContext,
  input: AdoptForAgglomerationInput,
): Promise<Outcome> {
  return await change(context, 'adoptForAgglomeration', input, async ({ manager, tenant, record }) => {
    const { frameworkId, number, visibility } = input;
    const adoptedOn = input.adoptedOn ?? today();
    const adaptation = input.adaptation.trim();
    refuseIf([
      ...checkText(['input', 'adaptation'], adaptation),
      ...checkPastDay(['input', 'adoptedOn'], adoptedOn, today()),
      ...(isId(frameworkId) ? [] : [invalid(['input', 'frameworkId'], noFramework)]),
      ...(number >= 1 && number <= mostVersions ? [] : [invalid(['input', 'number'], noVersion)]),
    ]);
    const id = newId();
    const written: object[] = await manager.query(
      `insert into framework_adoption (id, siren, framework_id, number, adopted_on, adaptation, visibility)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (siren, framework_id, number) do nothing returning id`,
      [id, tenant, frameworkId, number, adoptedOn, adaptation, visibility],
    );
    if (written.length === 0) refuseIf([adoptedBefore]);
    const told = { frameworkId, number, adoptedOn, adaptation };
    await record({ entity, id, verb: 'CREATE', visibility, change: told });
    return { entityId: id, version: 1 };
  });
}

/** A later evaluation takes the place of the first, when more is known. */
export async function evaluateForAgglomeration(
  context: RequestContext,
  input: EvaluateForAgglomerationInput,
): Promise<Outcome> {
  return await change(context, 'evaluateForAgglomeration', input, async ({ manager, record }) => {
    const from = { table: 'framework_adoption', alias: 'o', columns: adoptionColumns };
    const adoption = await ownRow<AdoptionRow>(manager, from, input.id);
    checkVersion(adoption.version, input.expectedVersion);
    const evaluatedOn = input.evaluatedOn ?? today();
    const evaluation = input.evaluation.trim();
    const least = adoption.evaluatedOn ?? adoption.adoptedOn;
    refuseIf([
      ...checkText(['input', 'evaluation'], evaluation),
      ...(evaluation === '' ? [invalid(['input', 'evaluation'], sayWhy)] : []),
      ...checkPastDay(['input', 'evaluatedOn'], evaluatedOn, today()),
      ...(evaluatedOn < least ? [broken('EVALUATION_GOES_FORWARD', ['input', 'evaluatedOn'], tooEarly, later)] : []),
    ]);
    const { id, visibility } = adoption;
    const version = await updateVersionedRow(manager, 'framework_adoption', { id, now: new Date() }, [
      ['evaluated_on', evaluatedOn],
      ['result', input.result],
      ['evaluation', evaluation],
    ]);
    await record({
      entity,
      id,
      verb: 'EVALUATE',
      visibility,
      change: { evaluatedOn, result: input.result, evaluation },
    });
    return { entityId: id, version };
  });
}

const noFramework = {
  fr: 'Ce n’est pas un identifiant de référentiel\u00a0: prenez-le sur sa fiche.',
  en: 'This is no framework’s identifier: take it from its page.',
};
const noVersion = {
  fr: 'Donnez le numéro d’une version publiée, à partir de 1.',
  en: 'Give the number of a published version, from 1 on.',
};
const adoptedBefore: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Votre agglomération a déjà adopté cette version.',
    en: 'Your agglomeration has adopted this version already.',
  },
};
const sayWhy = {
  fr: 'Dites ce qui a été observé\u00a0: d’autres s’en serviront.',
  en: 'Say what was seen: others will use it.',
};
const tooEarly = {
  fr: 'Une évaluation ne précède ni l’adoption ni la dernière évaluation\u00a0: donnez un jour plus tardif.',
  en: 'An evaluation precedes neither the adoption nor the last evaluation: give a later day.',
};
const later = { fr: 'Un jour plus tardif.', en: 'A later day.' };
