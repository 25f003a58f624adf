import type { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { checkDay } from '../communes/checkDay.js';
import { ProjectState } from '../projects/ProjectState.js';
import { DecidingBody } from './Act.js';
import { ConsentState } from './Consent.js';
import { consentOn, type Word } from './consentOn.js';

/** What the rules look at: the project, whether the commune carries it, and its last word on this need, scale and role. */
export interface ConsentSituation {
  readonly project: ProjectState;
  readonly carries: boolean;
  /** It would host an exchange between peers: it answers for itself, whoever carries the project. */
  readonly hosts: boolean;
  readonly last: Word | null;
  readonly today: string;
}

export interface NewWord extends Word {
  readonly role: SupportRole;
  readonly body: DecidingBody;
  readonly decidedOn: string;
  readonly conditions: string | null;
  /** Of a co-funding: what the council deliberated on. */
  readonly object: `${CoFundingObject}` | null;
  readonly amountCents: number | null;
}

/** Everything that stops a word from being recorded; empty when nothing does. */
export function consentObstacles(situation: ConsentSituation, word: NewWord): Obstacle[] {
  const days = [...dayObstacles(word, situation.today), ...termObstacles(word)];
  if (days.length > 0) return days;
  switch (word.state) {
    case ConsentState.GRANTED:
      return [...onShared(situation), ...carrying(situation), ...bodyObstacles(word), ...endObstacles(word, situation)];
    case ConsentState.REFUSED:
      return [...onShared(situation), ...carrying(situation), ...refusalObstacles(situation)];
    case ConsentState.WITHDRAWN:
      return situation.last?.state === 'GRANTED' ? [] : [broken('ONLY_GRANTED_IS_WITHDRAWN', state, nothingGranted)];
    default:
      return word.state satisfies never;
  }
}

/** What a commune answers to as a host rather than as a carrier: the others come to it. */
export const isHosting = ({ scale, role }: { readonly scale: SupportScale; readonly role: SupportRole }): boolean =>
  scale === SupportScale.PEERS && role === SupportRole.PEER_EXCHANGE;

/** The body that may consent to a role: up to co-facilitation whichever, then a signed agreement or a deliberation. */
export function bodyFor(role: SupportRole): DecidingBody | null {
  switch (role) {
    case SupportRole.VISIBILITY:
    case SupportRole.PEER_EXCHANGE:
    case SupportRole.TOOLING_TRAINING:
    case SupportRole.ADVICE:
    case SupportRole.CO_FACILITATION:
      return null;
    case SupportRole.SECONDMENT:
      return DecidingBody.AGREEMENT;
    case SupportRole.CO_FUNDING:
    case SupportRole.CO_CARRYING:
    case SupportRole.CARRYING:
      return DecidingBody.DELIBERATION;
    default:
      return role satisfies never;
  }
}

/** Refusing and taking back need no more than the executive: the law of a commune's hand is that no is easy. */
function bodyObstacles({ role, body }: NewWord): Obstacle[] {
  const wanted = bodyFor(role);
  if (wanted === null || wanted === body) return [];
  return [broken('BODY_FITS_ROLE', ['input', 'act', 'body'], bodies[wanted], satisfied[wanted])];
}

function onShared({ project }: ConsentSituation): Obstacle[] {
  if (project === ProjectState.SHARED || project === ProjectState.PROPOSED) return [];
  return [broken('CONSENT_ON_SHARED', ['input', 'needId'], project === ProjectState.DRAFT ? draft : withdrawn)];
}

function carrying({ carries, hosts }: ConsentSituation): Obstacle[] {
  return carries || hosts ? [] : [broken('CARRIERS_CONSENT', ['input', 'needId'], notCarrying)];
}

function refusalObstacles({ last, today }: ConsentSituation): Obstacle[] {
  if (last === null) return [];
  if (last.state === 'REFUSED') return [{ kind: 'AlreadyDone', message: refusedBefore }];
  const stands = last.state === 'GRANTED' && consentOn([last], today).state === 'GRANTED';
  return stands ? [broken('GRANTED_IS_WITHDRAWN', state, withdrawInstead)] : [];
}

/** Two councils deliberate on one object and one amount: a word gives both or neither, and only with a yes to money. */
function termObstacles({ role, state, object, amountCents }: NewWord): Obstacle[] {
  if (object === null && amountCents === null) return [];
  if (role !== SupportRole.CO_FUNDING || state !== 'GRANTED') return [invalid(['input', 'amountCents'], noTerms)];
  if (object === null) return [invalid(['input', 'object'], both)];
  return amountCents === null || amountCents === 0 ? [invalid(['input', 'amountCents'], both)] : [];
}

function endObstacles({ until }: NewWord, { today }: ConsentSituation): Obstacle[] {
  return until === null || until >= today ? [] : [invalid(['input', 'until'], past(until))];
}

function dayObstacles(word: NewWord, today: string): Obstacle[] {
  const { decidedOn, enforceableFrom, from, until } = word;
  const days = [
    ...checkDay(['input', 'act', 'decidedOn'], decidedOn),
    ...checkDay(['input', 'act', 'enforceableFrom'], enforceableFrom),
    ...checkDay(['input', 'from'], from),
    ...checkDay(['input', 'until'], until),
  ];
  if (days.length > 0) return days;
  return [
    ...(decidedOn <= today ? [] : [invalid(['input', 'act', 'decidedOn'], toCome)]),
    ...(enforceableFrom === null || enforceableFrom >= decidedOn
      ? []
      : [invalid(['input', 'act', 'enforceableFrom'], bindsTooEarly)]),
    ...(from === null || until === null || from <= until ? [] : [invalid(['input', 'until'], reversed)]),
    ...(word.state === ConsentState.GRANTED || (from === null && until === null)
      ? []
      : [invalid(['input', from === null ? 'until' : 'from'], noPeriod)]),
  ];
}

const state = ['input', 'state'];
const bodies: Readonly<Record<DecidingBody, Message>> = {
  EXECUTIVE: { fr: 'L’exécutif décide de ce rôle.', en: 'The executive decides on this role.' },
  AGREEMENT: {
    fr: 'Une mise à disposition se consent par une convention signée\u00a0: donnez la sienne.',
    en: 'A secondment is consented to by a signed agreement: give its own.',
  },
  DELIBERATION: {
    fr: 'Ce rôle se consent par une délibération du conseil\u00a0: donnez la sienne.',
    en: 'This role is consented to by a deliberation of the council: give its own.',
  },
};
const satisfied: Readonly<Record<DecidingBody, Message>> = {
  EXECUTIVE: { fr: 'Une décision de l’exécutif.', en: 'A decision of the executive.' },
  AGREEMENT: { fr: 'Une convention signée.', en: 'A signed agreement.' },
  DELIBERATION: { fr: 'Une délibération du conseil.', en: 'A deliberation of the council.' },
};
const draft: Message = {
  fr: 'Ce projet est un brouillon, que personne d’autre ne voit\u00a0: partagez-le avant de consentir.',
  en: 'This project is a draft that nobody else sees: share it before consenting.',
};
const withdrawn: Message = {
  fr: 'Ce projet est retiré\u00a0: il n’y a plus rien à consentir.',
  en: 'This project is withdrawn: there is nothing left to consent to.',
};
const notCarrying: Message = {
  fr: 'Votre commune n’a pas confirmé qu’elle porte ce projet\u00a0: confirmez-le d’abord.',
  en: 'Your commune has not confirmed that it carries this project: confirm it first.',
};
const nothingGranted: Message = {
  fr: 'Il n’y a pas de consentement à retirer\u00a0: la dernière parole de la commune n’en est pas un.',
  en: 'There is no consent to take back: the commune’s last word is none.',
};
const refusedBefore: Message = { fr: 'La commune a déjà refusé.', en: 'The commune has already refused.' };
const withdrawInstead: Message = {
  fr: 'La commune a consenti, et ce consentement tient\u00a0: retirez-le, plutôt que de refuser.',
  en: 'The commune consented, and that consent holds: withdraw it instead of refusing.',
};
const noTerms: Message = {
  fr: 'Seul un consentement à un fonds de concours a un objet et un montant\u00a0: ne les donnez pas ici.',
  en: 'Only a consent to a fonds de concours has an object and an amount: leave them out here.',
};
const both: Message = {
  fr: 'Donnez l’objet et le montant sur lesquels le conseil a délibéré, l’un avec l’autre.',
  en: 'Give the object and the amount that the council deliberated on, the one with the other.',
};
const past = (day: string): Message => ({
  fr: `Ce consentement a pris fin le ${day}, avant d’être enregistré\u00a0: il ne vaudrait pour aucun jour.`,
  en: `This consent ended on ${day}, before it was recorded: it would hold on no day.`,
});
const toCome: Message = {
  fr: 'L’acte est daté du futur\u00a0: donnez le jour où il a été pris.',
  en: 'The act is dated in the future: give the day it was taken.',
};
const bindsTooEarly: Message = {
  fr: 'Un acte n’est pas exécutoire avant d’être pris\u00a0: corrigez l’un des deux jours.',
  en: 'An act does not bind before it is taken: correct one of the two days.',
};
const reversed: Message = {
  fr: 'Le dernier jour vient avant le premier\u00a0: corrigez l’un des deux.',
  en: 'The last day comes before the first: correct one of the two.',
};
const noPeriod: Message = {
  fr: 'Seul un consentement accordé a une période\u00a0: ne la donnez pas ici.',
  en: 'Only a granted consent has a period: leave it out here.',
};
