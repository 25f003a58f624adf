import { v7 as newId } from 'uuid';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { checkAxis } from '#shared/story/checkChapter.js';
import { today } from '../territory/today.js';
import type { Contribution, ContributionOutcome, ContributorParty } from './InvolvementCall.js';
import type {
  AnswerContributionInput,
  OpenInvolvementCallInput,
  RecordContributionInput,
  UpdateInvolvementCallInput,
} from './involvementInputs.js';
import { answerObstacles, contributionObstacles } from './lifecycle.js';
import { callColumns, contributionColumns } from './store.js';

interface CallRow {
  readonly id: string;
  readonly siren: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly whoMayAnswer: readonly ContributorParty[];
  readonly visibility: Visibility;
  readonly version: number;
}

const calls = { table: 'involvement_call', alias: 'c', columns: callColumns };

export async function openInvolvementCall(context: RequestContext, input: OpenInvolvementCallInput): Promise<Outcome> {
  return await change(context, 'openInvolvementCall', input, async ({ manager, tenant, record }) => {
    const asked = [...new Set(input.whoMayAnswer)];
    refuseIf([
      ...checkTitle(['input', 'title'], input.title),
      ...checkText(['input', 'text'], input.text),
      ...checkAxis(['input', 'axis'], input.axis),
      ...checkDay(['input', 'opensOn'], input.opensOn),
      ...checkCloses(input.closesOn, input.opensOn),
      ...(asked.length === 0 ? [invalid(['input', 'whoMayAnswer'], someone)] : []),
    ]);
    const id = newId();
    const { visibility } = input;
    await insertRow(manager, 'involvement_call', [
      ['id', id],
      ['siren', tenant],
      ['title', input.title.trim()],
      ['text', input.text],
      ['axis', input.axis ?? null],
      ['opens_on', input.opensOn],
      ['closes_on', input.closesOn],
      ['who_may_answer', asked],
      ['visibility', visibility],
    ]);
    const { idempotencyKey: _, ...told } = input;
    await record({ entity: 'InvolvementCall', id, verb: 'CREATE', visibility, change: told });
    return { entityId: id, version: 1 };
  });
}

export async function updateInvolvementCall(
  context: RequestContext,
  input: UpdateInvolvementCallInput,
): Promise<Outcome> {
  return await change(context, 'updateInvolvementCall', input, async ({ manager, record }) => {
    const call = await ownRow<CallRow>(manager, calls, input.id);
    checkVersion(call.version, input.expectedVersion);
    refuseIf([
      ...(input.title == null ? [] : checkTitle(['input', 'title'], input.title)),
      ...checkText(['input', 'text'], input.text),
      ...(input.closesOn == null ? [] : checkCloses(input.closesOn, call.opensOn)),
    ]);
    const given: Written = [
      ['title', input.title?.trim()],
      ['text', input.text],
      ['closes_on', input.closesOn],
      ['visibility', input.visibility],
    ];
    const written = given.filter(([, value]) => value != null);
    const version = await updateVersionedRow(manager, 'involvement_call', { id: call.id, now: new Date() }, written);
    const visibility = input.visibility ?? call.visibility;
    const { idempotencyKey: _, ...told } = input;
    await record({ entity: 'InvolvementCall', id: call.id, verb: 'UPDATE', visibility, change: told });
    return { entityId: call.id, version };
  });
}

export async function recordContribution(context: RequestContext, input: RecordContributionInput): Promise<Outcome> {
  return await change(context, 'recordContribution', input, async ({ manager, tenant, record }) => {
    const call = await ownRow<CallRow>(manager, calls, input.callId);
    refuseIf([
      ...checkTitle(['input', 'label'], input.label),
      ...checkContent(input.text),
      ...checkPastDay(['input', 'receivedOn'], input.receivedOn, today()),
      ...contributionObstacles(call, input),
    ]);
    if (input.commune != null) {
      const known = await manager.query('select from official_commune where insee = $1', [input.commune]);
      if (known.length === 0) refuseIf([invalid(['input', 'commune'], unknownCommune)]);
    }
    const id = newId();
    await insertRow(manager, 'contribution', [
      ['id', id],
      ['siren', tenant],
      ['call_id', call.id],
      ['kind', input.kind],
      ['label', input.label.trim()],
      ['rna', input.rna ?? null],
      ['firm', input.firm ?? null],
      ['commune', input.commune ?? null],
      ['text', input.text.trim()],
      ['received_on', input.receivedOn],
    ]);
    const { idempotencyKey: _, ...told } = input;
    await record({ entity: 'Contribution', id, verb: 'CREATE', visibility: call.visibility, change: told });
    return { entityId: id, version: 1 };
  });
}

export async function answerContribution(context: RequestContext, input: AnswerContributionInput): Promise<Outcome> {
  return await change(context, 'answerContribution', input, async ({ manager, record }) => {
    const from = { table: 'contribution', alias: 'k', columns: contributionColumns };
    const contribution = await ownRow<
      Contribution & { readonly outcome: ContributionOutcome; readonly version: number }
    >(manager, from, input.id);
    checkVersion(contribution.version, input.expectedVersion);
    const { outcome, reason } = input;
    refuseIf([...checkText(['input', 'reason'], reason), ...answerObstacles(contribution, input)]);
    const [call]: CallRow[] = await manager.query(`select ${callColumns} from involvement_call c where c.id = $1`, [
      contribution.callId,
    ]);
    const now = new Date();
    const version = await updateVersionedRow(manager, 'contribution', { id: contribution.id, now }, [
      ['outcome', outcome],
      ['reason', reason.trim()],
      ['decided_on', today(now)],
    ]);
    const visibility = call?.visibility ?? Visibility.PRIVATE;
    const change = { outcome, reason, before: contribution.outcome };
    await record({ entity: 'Contribution', id: contribution.id, verb: 'ANSWER', visibility, change });
    return { entityId: contribution.id, version };
  });
}

function checkCloses(closesOn: string, opensOn: string): Obstacle[] {
  const found = checkDay(['input', 'closesOn'], closesOn);
  return found.length > 0 || closesOn >= opensOn ? found : [invalid(['input', 'closesOn'], closesAfter)];
}

/** A contribution says something. */
function checkContent(text: string): Obstacle[] {
  return text.trim() === '' ? [invalid(['input', 'text'], saysSomething)] : checkText(['input', 'text'], text);
}

const someone = { fr: 'Dites qui peut répondre.', en: 'Say who may answer.' };
const closesAfter = {
  fr: 'L’appel se ferme avant de s’ouvrir\u00a0: corrigez l’un des deux jours.',
  en: 'The call closes before it opens: correct one of the two days.',
};
const unknownCommune = {
  fr: 'Aucune commune du territoire n’a ce code\u00a0: corrigez-le.',
  en: 'No commune of the territory has this code: correct it.',
};
const saysSomething = {
  fr: 'La contribution est vide\u00a0: écrivez ce qu’elle apporte.',
  en: 'The contribution is empty: write what it brings.',
};
