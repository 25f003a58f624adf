import { v7 as newId } from 'uuid';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkPastDay } from '#shared/graphql/dayChecks.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { AgreementBody } from '../agreements/SecondmentAgreement.js';
import { lockAgreement } from '../agreements/writing.js';
import { clock } from '../territory/clock.js';
import type { EnforcePoleActInput, PoleAct, RecordPoleActInput } from './PoleAct.js';
import { actColumns } from './store.js';

const entity = 'PoleAct';

/** Keeps an act of the actor's pole; its reference names it. */
export async function recordPoleAct(context: RequestContext, input: RecordPoleActInput): Promise<Outcome> {
  return await change(context, 'recordPoleAct', input, async ({ manager, tenant, record }) => {
    const { body, reference, subject, decidedOn, enforceableFrom = null, agreementId = null } = input;
    refuseIf([
      ...(body === AgreementBody.AGREEMENT ? [invalid(['input', 'body'], noBody)] : []),
      ...checkTitle(['input', 'reference'], reference),
      ...checkTitle(['input', 'subject'], subject),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, clock.today()),
      ...enforceableObstacles(enforceableFrom, decidedOn),
    ]);
    const known: object[] = await manager.query('select 1 from pole_act where pole = $1 and reference = $2', [
      tenant,
      reference.trim(),
    ]);
    if (known.length > 0) refuseIf([invalid(['input', 'reference'], knownReference)]);
    const agreement = agreementId === null ? null : await lockAgreement(manager, agreementId);
    const id = newId();
    await insertRow(manager, 'pole_act', [
      ['id', id],
      ['pole', tenant],
      ['body', body],
      ['reference', reference.trim()],
      ['subject', subject.trim()],
      ['decided_on', decidedOn],
      ['enforceable_from', enforceableFrom],
      ['agreement_id', agreement?.id ?? null],
    ]);
    await record({ entity, id, verb: 'CREATE', visibility: 'PUBLIC', change: { body, decidedOn, enforceableFrom } });
    return { entityId: id, version: 1 };
  });
}

/** Says from when an act binds: once, since it was published on one day. */
export async function enforcePoleAct(context: RequestContext, input: EnforcePoleActInput): Promise<Outcome> {
  return await change(context, 'enforcePoleAct', input, async ({ manager, record }) => {
    const { enforceableFrom } = input;
    const act = await ownRow<PoleAct>(manager, { table: 'pole_act', alias: 'c', columns: actColumns }, input.id);
    if (act.enforceableFrom !== null) refuseIf([{ kind: 'AlreadyDone', message: bindsAlready }]);
    checkVersion(act.version ?? 0, input.expectedVersion);
    refuseIf(enforceableObstacles(enforceableFrom, act.decidedOn ?? enforceableFrom));
    const version = await updateVersionedRow(manager, 'pole_act', { id: act.id, now: clock.now() }, [
      ['enforceable_from', enforceableFrom],
    ]);
    await record({ entity, id: act.id, verb: 'MOVE', visibility: 'PUBLIC', change: { enforceableFrom } });
    return { entityId: act.id, version };
  });
}

function enforceableObstacles(enforceableFrom: string | null, decidedOn: string): Obstacle[] {
  const path = ['input', 'enforceableFrom'];
  if (enforceableFrom !== null && enforceableFrom < decidedOn) return [invalid(path, tooEarly)];
  return checkPastDay(path, enforceableFrom, clock.today());
}

const noBody = {
  fr: 'Une convention n’est pas un acte du pôle seul\u00a0: signez-la, ou enregistrez la délibération qui l’approuve.',
  en: 'An agreement is no act of the pole alone: sign it, or record the deliberation that approves it.',
};
const knownReference = {
  fr: 'Cette référence est déjà prise\u00a0: donnez celle de cet acte.',
  en: 'This reference is taken already: give that of this act.',
};
const bindsAlready = {
  fr: 'Cet acte est déjà exécutoire.',
  en: 'This act binds already.',
};
const tooEarly = {
  fr: 'Un acte n’est pas exécutoire avant d’être pris\u00a0: corrigez le jour.',
  en: 'An act does not bind before it is taken: correct the day.',
};
