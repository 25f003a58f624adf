import { v7 as newId } from 'uuid';
import { change, checkVersion, type Outcome, Refused, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { SupportScale } from '#shared/graphql/SupportRole.js';
import { checkText, longestTitle } from '#shared/graphql/textChecks.js';
import { dayOf } from '#shared/graphql/today.js';
import { consentAct } from '#shared/journal/acts.js';
import { enqueueDelivery } from '#shared/journal/outbox.js';
import { ownedBy } from '../communes/ownedBy.js';
import { agglomerationsOf } from '../communes/store.js';
import { checkOwnFile } from '../files/changeFile.js';
import { needsById } from '../needs/store.js';
import { CoCarrierState } from '../projects/CoCarrier.js';
import { coCarriersOf, ownInvitation } from '../projects/coCarriers.js';
import type { ProjectRow } from '../projects/Project.js';
import { projectsById } from '../projects/store.js';
import { askedToHost } from '../supports/store.js';
import type { Consent } from './Consent.js';
import type { RecordConsentInput } from './consentInputs.js';
import { consentObstacles, isHosting } from './lifecycle.js';
import { type ConsentValues, consentsOfNeeds, insertConsent, poleOfTerritory } from './store.js';

/** Adds a word of the actor's commune, and tells whom it is addressed to in the same transaction. */
export async function recordConsent(context: RequestContext, input: RecordConsentInput): Promise<Outcome> {
  return await change(context, 'recordConsent', input, async (work) => {
    const { manager, record } = work;
    const now = new Date();
    const [need] = await needsById(manager, [input.needId]);
    if (need == null) throw new GraphError('NOT_FOUND');
    const [project] = await projectsById(manager, [need.projectId]);
    if (project == null) throw new GraphError('NOT_FOUND');
    const part = await partOf(context, work, project);
    const said = await wordsOf(work, part.insee, input);
    if (part.kind === 'NONE' && said.length === 0 && !isHosting(input)) throw new GraphError('FORBIDDEN');
    const last = said.at(-1) ?? null;
    checkVersion(said.length, input.expectedVersion);
    refuseIf(checkTexts(input));
    await checkOwnFile(context, input.act.fileId, part.insee);
    const row: ConsentValues = {
      id: newId(),
      insee: part.insee,
      projectId: project.id,
      needId: need.id,
      ...valuesOf(input),
      version: said.length + 1,
      supersededId: last?.id ?? null,
      recordedAt: now,
    };
    const situation = {
      project: project.state,
      carries: part.kind === 'CARRIES',
      hosts: isHosting(input),
      last: last === null ? null : { ...last, enforceableFrom: last.act.enforceableFrom },
      today: dayOf(now),
    };
    refuseIf(consentObstacles(situation, { ...row, ...row.act }));
    if (!(await insertConsent(manager, row))) {
      throw new Refused([{ kind: 'VersionConflict', currentVersion: said.length + 1 }]);
    }
    const { visibility } = project;
    await record({ entity: 'Consent', id: row.id, verb: row.state, visibility, change: valuesOf(input) });
    await tell(work, row, dayOf(now));
    return { entityId: row.id, version: row.version };
  });
}

/** The commune's own words on the need, scale and role, as they were recorded. */
async function wordsOf(
  { manager }: Work,
  insee: string,
  { needId, scale, role }: RecordConsentInput,
): Promise<Consent[]> {
  const [all = []] = await consentsOfNeeds(manager, [needId.toLowerCase()]);
  return all.filter((word) => word.insee === insee && word.scale === scale && word.role === role);
}

/**
 * CARRIES: it leads the project, or has confirmed; INVITED: it has not answered yet. Its word is said under the code by which
 * the project knows it: that of a commune it took over, where the project began there.
 */
async function partOf(
  { actor }: RequestContext,
  { manager, tenant }: Work,
  project: ProjectRow,
): Promise<{ readonly kind: 'CARRIES' | 'INVITED' | 'NONE'; readonly insee: string }> {
  if (ownedBy(actor, project.insee)) return { kind: 'CARRIES', insee: project.insee };
  const [invited = []] = await coCarriersOf(manager, [project.id]);
  const mine = ownInvitation(actor, invited);
  const insee = mine?.insee ?? tenant;
  if (mine?.state === CoCarrierState.CONFIRMED) return { kind: 'CARRIES', insee };
  return { kind: mine?.state === CoCarrierState.INVITED ? 'INVITED' : 'NONE', insee };
}

/** A word on the pole's or the agglomeration's support goes there, and a host's to who asked it; others read it in the graph. */
async function tell({ manager }: Work, row: ConsentValues, day: string): Promise<void> {
  const hosts = isHosting(row) ? await askedToHost(manager, row.insee, row.needId) : null;
  if (row.scale !== SupportScale.POLE && row.scale !== SupportScale.AGGLOMERATION && hosts === null) return;
  const toPole = row.scale === SupportScale.POLE;
  const [agglomeration = null] = toPole || hosts !== null ? [hosts] : await agglomerationsOf(manager, [row.insee], day);
  const addressee = toPole ? await poleOfTerritory(manager) : agglomeration;
  if (addressee === null) {
    // A commune that left the territory takes its word back: what rested on it is over, and there is nobody to tell.
    if (row.state === 'WITHDRAWN') return;
    throw new Refused([noAddressee]);
  }
  const payload = consentAct.parse({
    projectId: row.projectId,
    addressee,
    commune: row.insee,
    state: row.state,
    decidedOn: row.act.decidedOn,
    body: row.act.body,
    reference: row.act.reference,
    needId: row.needId,
    scale: row.scale,
    role: row.role,
    from: row.from,
    until: row.until,
    enforceableFrom: row.act.enforceableFrom,
    object: row.object,
    amountCents: row.amountCents,
  });
  await enqueueDelivery(manager, { stream: row.projectId, to: toPole ? 'pma' : 'call', kind: 'CONSENT', payload });
}

function valuesOf(
  input: RecordConsentInput,
): Pick<Consent, 'scale' | 'role' | 'state' | 'act' | 'from' | 'until' | 'conditions' | 'object' | 'amountCents'> {
  const { scale, role, state, act } = input;
  return {
    scale,
    role,
    state,
    act: {
      body: act.body,
      reference: act.reference?.trim() || null,
      decidedOn: act.decidedOn,
      enforceableFrom: act.enforceableFrom ?? null,
      fileId: act.fileId ?? null,
    },
    from: input.from ?? null,
    until: input.until ?? null,
    conditions: input.conditions?.trim() || null,
    object: input.object ?? null,
    amountCents: input.amountCents ?? null,
  };
}

function checkTexts({ act, conditions }: RecordConsentInput): Obstacle[] {
  return [
    ...checkText(['input', 'act', 'reference'], act.reference, longestTitle),
    ...checkText(['input', 'conditions'], conditions),
  ];
}

const noAddressee = broken('CONSENT_HAS_ADDRESSEE', ['input', 'scale'], {
  fr: 'On ne sait pas à qui adresser cette parole\u00a0: faites enregistrer l’appartenance de la commune.',
  en: 'Nobody knows to whom this word is addressed: have the commune’s membership recorded.',
});
