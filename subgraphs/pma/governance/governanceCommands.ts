import { v7 as newId } from 'uuid';
import { competences } from '#shared/competences/Competence.js';
import { insertRow, updateVersionedRow } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { clock } from '../territory/clock.js';
import { membersOn } from '../territory/store.js';
import type {
  DeclareMetropolitanInterestInput,
  EndMetropolitanInterestInput,
  RecordMetropolitanDeliberationInput,
  SetPoleGovernanceInput,
} from './governanceInputs.js';
import { deliberationsOf } from './store.js';

/** A count between nobody and the most that makes sense. */
function checkCount(name: string, count: number | null | undefined, most: number): Obstacle[] {
  if (count == null || (count >= 0 && count <= most)) return [];
  return [
    invalid(['input', name], {
      fr: `Donnez un nombre de 0 à ${most}.`,
      en: `Give a number from 0 to ${most}.`,
    }),
  ];
}

export async function setPoleGovernance(context: RequestContext, input: SetPoleGovernanceInput): Promise<Outcome> {
  return await change(context, 'setPoleGovernance', input, async ({ manager, tenant, record }) => {
    const { since, presidents, electedMembers, staffPosts = null, act } = input;
    refuseIf([
      ...checkDay(['input', 'since'], since),
      ...checkCount('presidents', presidents, 100),
      ...checkCount('electedMembers', electedMembers, 1000),
      ...checkCount('staffPosts', staffPosts, 1000),
      ...checkTitle(['input', 'act'], act),
    ]);
    const known: object[] = await manager.query('select 1 from pole_governance where pole = $1 and since = $2', [
      tenant,
      since,
    ]);
    if (known.length > 0) refuseIf([invalid(['input', 'since'], sameDay)]);
    await insertRow(manager, 'pole_governance', [
      ['id', newId()],
      ['pole', tenant],
      ['since', since],
      ['presidents', presidents],
      ['elected_members', electedMembers],
      ['staff_posts', staffPosts],
      ['act', act.trim()],
    ]);
    await record({ entity: 'Pole', id: tenant, verb: 'UPDATE', visibility: 'PUBLIC', change: { since } });
    return { entityId: tenant, version: 1 };
  });
}

export async function declareInterest(
  context: RequestContext,
  input: DeclareMetropolitanInterestInput,
): Promise<Outcome> {
  return await change(context, 'declareMetropolitanInterest', input, async ({ manager, tenant, record }) => {
    const { competence, title, text, since } = input;
    refuseIf([
      ...checkTitle(['input', 'title'], title),
      ...(text.trim() === '' ? checkTitle(['input', 'text'], text) : checkText(['input', 'text'], text)),
      ...checkDay(['input', 'since'], since),
      ...(competences.some(({ key }) => key === competence)
        ? []
        : [invalid(['input', 'competence'], unknownCompetence)]),
    ]);
    const id = newId();
    await insertRow(manager, 'metropolitan_interest', [
      ['id', id],
      ['pole', tenant],
      ['competence', competence],
      ['title', title.trim()],
      ['text', text.trim()],
      ['since', since],
    ]);
    await record({ entity: 'MetropolitanInterest', id, verb: 'CREATE', visibility: 'PUBLIC' });
    return { entityId: id, version: 1 };
  });
}

interface Locked {
  readonly id: string;
  readonly version: number;
  readonly since: string;
}

const locked = { table: 'metropolitan_interest', alias: 'i', columns: 'i.id, i.version, i.since' };

/** Keeps what a member's council decided: a member of that day, an agglomeration, once. */
export async function recordDeliberation(
  context: RequestContext,
  input: RecordMetropolitanDeliberationInput,
): Promise<Outcome> {
  return await change(context, 'recordMetropolitanDeliberation', input, async ({ manager, tenant, record }) => {
    const { member, decidedOn, reference } = input;
    const interest = await ownRow<Locked>(manager, locked, input.interestId);
    refuseIf([
      ...checkTitle(['input', 'reference'], reference),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, clock.today()),
    ]);
    const [members = []] = await membersOn(manager, [tenant], { on: decidedOn });
    if (!members.some(({ kind, organisation }) => kind === 'AGGLOMERATION' && organisation.siren === member)) {
      refuseIf([notConcerned]);
    }
    const [decided = []] = await deliberationsOf(manager, [interest.id]);
    if (decided.some((one) => one.member === member)) refuseIf([{ kind: 'AlreadyDone', message: decidedAlready }]);
    await insertRow(manager, 'metropolitan_deliberation', [
      ['pole', tenant],
      ['interest_id', interest.id],
      ['member', member],
      ['decided_on', decidedOn],
      ['reference', reference.trim()],
    ]);
    await record({ entity: 'MetropolitanInterest', id: interest.id, verb: 'UPDATE', visibility: 'PUBLIC' });
    return { entityId: interest.id, version: interest.version };
  });
}

export async function endInterest(context: RequestContext, input: EndMetropolitanInterestInput): Promise<Outcome> {
  return await change(context, 'endMetropolitanInterest', input, async ({ manager, record }) => {
    const interest = await ownRow<Locked>(manager, locked, input.id);
    checkVersion(interest.version, input.expectedVersion);
    refuseIf(checkDay(['input', 'endedOn'], input.endedOn));
    if (input.endedOn < interest.since) refuseIf([invalid(['input', 'endedOn'], endsEarly)]);
    const version = await updateVersionedRow(manager, 'metropolitan_interest', { id: interest.id, now: clock.now() }, [
      ['ended_on', input.endedOn],
    ]);
    await record({ entity: 'MetropolitanInterest', id: interest.id, verb: 'UPDATE', visibility: 'PUBLIC' });
    return { entityId: interest.id, version };
  });
}

const sameDay = {
  fr: 'Une gouvernance commence déjà ce jour-là\u00a0: donnez un autre jour.',
  en: 'A governance begins on that day already: give another day.',
};
const unknownCompetence = {
  fr: 'Cette compétence n’est pas dans la liste\u00a0: prenez une clé de la liste des compétences.',
  en: 'This competence is not in the list: take a key of the list of competences.',
};
const decidedAlready = {
  fr: 'Ce conseil a déjà délibéré sur cet intérêt métropolitain.',
  en: 'This council has deliberated on this metropolitan interest already.',
};
const endsEarly = {
  fr: 'Il finirait avant de commencer\u00a0: corrigez le dernier jour.',
  en: 'It would end before it begins: correct the last day.',
};
const notConcerned: Obstacle = {
  kind: 'RuleBroken',
  rule: 'CONCORDANT_DELIBERATIONS',
  article: 'CGCT L5731-1',
  path: ['input', 'member'],
  message: {
    fr: 'Seules les agglomérations membres du pôle ce jour-là délibèrent sur l’intérêt métropolitain\u00a0: choisissez l’une d’elles.',
    en: 'Only agglomerations that are members of the pole on that day deliberate on metropolitan interest: choose one of them.',
  },
  satisfiedBy: { fr: 'Une agglomération membre ce jour-là.', en: 'An agglomeration that is a member on that day.' },
};
