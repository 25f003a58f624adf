import { v7 as newId, validate } from 'uuid';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { today } from '../territory/today.js';
import { compositionObstacles } from './composition.js';
import type {
  FollowUpOpinionInput,
  RecordCouncilMissionInput,
  RecordOpinionInput,
  RecordReferralInput,
  SetCouncilCompositionInput,
} from './councilInputs.js';
import { lockOpinion } from './councilStore.js';
import { OpinionFollowUp } from './DevelopmentCouncil.js';

/** Adds a row of the council under a new id, and tells the journal. */
async function add({ manager, tenant, record }: Work, table: string, written: Written) {
  const id = newId();
  await insertRow(manager, table, [['id', id], ['siren', tenant], ...written]);
  await record({ entity: 'DevelopmentCouncil', id: tenant, verb: 'UPDATE', visibility: 'PUBLIC', change: { table } });
  return { entityId: tenant, version: 1 };
}

export async function setCouncilComposition(
  context: RequestContext,
  input: SetCouncilCompositionInput,
): Promise<Outcome> {
  return await change(context, 'setCouncilComposition', input, async (work) => {
    const { since, women, men, ages, withoutCouncillors, act } = input;
    refuseIf([...compositionObstacles(input), ...checkText(['input', 'act'], act, longestTitle)]);
    const [known] = await work.manager.query('select id from council_composition where siren = $1 and since = $2', [
      work.tenant,
      since,
    ]);
    if (known !== undefined) refuseIf([invalid(['input', 'since'], alreadyComposed)]);
    return await add(work, 'council_composition', [
      ['since', since],
      ['women', women],
      ['men', men],
      ['ages', ages],
      ['without_councillors', withoutCouncillors],
      ['act', act?.trim() || null],
    ]);
  });
}

export async function recordReferral(context: RequestContext, input: RecordReferralInput): Promise<Outcome> {
  return await change(context, 'recordReferral', input, async (work) => {
    const { title, question, origin, referredOn, dueOn } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...said(['input', 'question'], question),
      ...(dueOn != null && dueOn < referredOn ? [invalid(['input', 'dueOn'], dueBefore)] : []),
    ]);
    return await add(work, 'council_referral', [
      ['title', title.trim()],
      ['question', question.trim()],
      ['origin', origin],
      ['referred_on', referredOn],
      ['due_on', dueOn ?? null],
    ]);
  });
}

export async function recordOpinion(
  context: RequestContext,
  input: RecordOpinionInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'recordOpinion', input, async (work) => {
    const { referralId = null, title, opinion, adoptedOn } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...said(['input', 'opinion'], opinion),
      ...notAhead(['input', 'adoptedOn'], adoptedOn, now),
    ]);
    if (referralId !== null) {
      const own = validate(referralId)
        ? await work.manager.query('select from council_referral where id = $1 and siren = $2', [
            referralId,
            work.tenant,
          ])
        : [];
      if (own.length === 0) refuseIf([invalid(['input', 'referralId'], noReferral)]);
    }
    return await add(work, 'council_opinion', [
      ['referral_id', referralId],
      ['title', title.trim()],
      ['opinion', opinion.trim()],
      ['adopted_on', adoptedOn],
    ]);
  });
}

export async function followUpOpinion(
  context: RequestContext,
  input: FollowUpOpinionInput,
  now: Date = new Date(),
): Promise<Outcome> {
  return await change(context, 'followUpOpinion', input, async ({ manager, tenant, record }) => {
    const opinion = validate(input.id) ? await lockOpinion(manager, input.id) : null;
    if (opinion === null) throw new GraphError('NOT_FOUND');
    checkVersion(opinion.version, input.expectedVersion);
    refuseIf([
      ...said(['input', 'reason'], input.reason),
      ...notAhead(['input', 'followedOn'], input.followedOn, now),
      ...(input.followedOn < opinion.adoptedOn ? [invalid(['input', 'followedOn'], answersBefore)] : []),
      ...(input.followUp === OpinionFollowUp.NONE ? [invalid(['input', 'followUp'], noAnswer)] : []),
    ]);
    const version = await updateVersionedRow(manager, 'council_opinion', { id: opinion.id, now }, [
      ['follow_up', input.followUp],
      ['follow_up_reason', input.reason.trim()],
      ['followed_on', input.followedOn],
    ]);
    await record({ entity: 'DevelopmentCouncil', id: tenant, verb: 'FOLLOW_UP', visibility: 'PUBLIC' });
    return { entityId: tenant, version };
  });
}

export async function recordCouncilMission(
  context: RequestContext,
  input: RecordCouncilMissionInput,
): Promise<Outcome> {
  return await change(context, 'recordCouncilMission', input, async (work) => {
    const { kind, title, training, trainedCount, halfDays, from, until } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...checkText(['input', 'training'], training),
      ...(trainedCount < 0 || trainedCount > 1000 ? [invalid(['input', 'trainedCount'], trainedRange)] : []),
      ...(halfDays > 100_000 ? [invalid(['input', 'halfDays'], tooManyHalfDays)] : []),
      ...(until != null && until < from ? [invalid(['input', 'until'], reversed)] : []),
    ]);
    return await add(work, 'council_mission', [
      ['kind', kind],
      ['title', title.trim()],
      ['training', training?.trim() || null],
      ['trained_count', trainedCount],
      ['half_days', halfDays],
      ['from_day', from],
      ['until_day', until ?? null],
    ]);
  });
}

function said(path: readonly string[], text: string): Obstacle[] {
  return text.trim() === '' ? [invalid(path, empty)] : checkText(path, text);
}

function notAhead(path: readonly string[], day: string, now: Date): Obstacle[] {
  return day > today(now) ? [invalid(path, ahead)] : [];
}

const empty = { fr: 'Écrivez un texte\u00a0: il est vide.', en: 'Write something: this is empty.' };
const ahead = {
  fr: 'Ce jour est à venir\u00a0: enregistrez-le une fois passé.',
  en: 'This day is to come: record it once it is past.',
};
const alreadyComposed = {
  fr: 'Une composition vaut déjà depuis ce jour\u00a0: donnez un autre jour.',
  en: 'A composition holds from that day already: give another day.',
};
const dueBefore = {
  fr: 'L’avis est attendu avant la saisine\u00a0: corrigez l’un des deux jours.',
  en: 'The opinion is due before it is asked for: correct one of the two days.',
};
const answersBefore = {
  fr: 'La réponse précède l’avis\u00a0: corrigez le jour.',
  en: 'The answer comes before the opinion: correct the day.',
};
const noReferral = {
  fr: 'Votre conseil n’a pas cette saisine\u00a0: choisissez-la dans la liste.',
  en: 'Your council has no such referral: choose it from the list.',
};
const noAnswer = {
  fr: 'Choisissez ce qui est retenu\u00a0: tout, une partie ou rien.',
  en: 'Choose what is taken: all, a part or nothing.',
};
const trainedRange = {
  fr: 'De 0 à 1\u202f000 membres formés\u00a0: corrigez le nombre.',
  en: '0 to 1,000 members trained: correct the number.',
};
const tooManyHalfDays = {
  fr: 'Au plus 100\u202f000 demi-journées\u00a0: corrigez le nombre.',
  en: 'At most 100,000 half-days: correct the number.',
};
const reversed = {
  fr: 'Le dernier jour vient avant le premier\u00a0: inversez les dates.',
  en: 'The last day comes before the first: swap the dates.',
};
