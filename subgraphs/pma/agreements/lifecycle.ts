import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { type AgreementStateName, type Kind, kindObstacles, type PartyKind } from './kinds.js';

/** An agreement as it is about to be drafted, with what its parties are; null for a body the pole does not know. */
export interface Draft {
  readonly kind: Kind;
  readonly provider: string;
  readonly receiver: string;
  readonly instructs: string;
  readonly from: string;
  readonly until: string | null;
  readonly onePost: boolean;
  readonly providerKind: PartyKind | null;
  readonly receiverKind: PartyKind | null;
}

/** What is wrong with a draft. */
export function draftObstacles(draft: Draft): Obstacle[] {
  const { kind, provider, receiver, instructs, from, until, onePost, providerKind, receiverKind } = draft;
  const obstacles = [...checkDay(['input', 'from'], from), ...checkDay(['input', 'until'], until)];
  if (until !== null && until < from) {
    obstacles.push(
      invalid(['input', 'until'], {
        fr: 'La convention finit avant de commencer\u00a0: corrigez l’un des deux jours.',
        en: 'The agreement ends before it begins: correct one of the two days.',
      }),
    );
  }
  if (providerKind === null) obstacles.push(unknownParty('provider'));
  if (receiverKind === null) obstacles.push(unknownParty('receiver'));
  if (provider === receiver) {
    obstacles.push(
      invalid(['input', 'receiver'], {
        fr: 'Un organisme ne signe pas avec lui-même\u00a0: donnez l’autre partie.',
        en: 'A body does not sign with itself: give the other party.',
      }),
    );
  } else if (providerKind !== null && receiverKind !== null) {
    obstacles.push(...kindObstacles(kind, providerKind, receiverKind));
  }
  if (instructs !== provider && instructs !== receiver) {
    obstacles.push(
      invalid(['input', 'instructs'], {
        fr: 'L’une des deux parties donne les instructions\u00a0: choisissez laquelle.',
        en: 'One of the two parties gives instructions: choose which.',
      }),
    );
  }
  if (kind === 'SECONDMENT' && !onePost) {
    obstacles.push(
      invalid(['input', 'technicianId'], {
        fr: 'On met à disposition une personne à la fois\u00a0: donnez le poste.',
        en: 'One person at a time is seconded: give the post.',
      }),
    );
  }
  return obstacles;
}

/** The act and, for one person, their agreement and the order. */
export interface Signature {
  readonly reference: string;
  readonly decidedOn: string;
  readonly enforceableFrom: string;
  readonly personAgreedOn: string | null;
  readonly orderedOn: string | null;
}

/** What stops a signature. */
export function signatureObstacles(
  agreement: { readonly state: AgreementStateName; readonly kind: Kind },
  signature: Signature,
  today: string,
): Obstacle[] {
  if (agreement.state !== 'DRAFT') {
    return [
      broken('AGREEMENT_STEP', ['input', 'id'], {
        fr: 'Cette convention est déjà signée\u00a0: préparez-en une nouvelle pour la changer.',
        en: 'This agreement is signed already: draft a new one to change it.',
      }),
    ];
  }
  const { reference, decidedOn, enforceableFrom, personAgreedOn, orderedOn } = signature;
  const obstacles = [
    ...checkTitle(['input', 'reference'], reference),
    ...checkPastDay(['input', 'decidedOn'], decidedOn, today),
    ...checkDay(['input', 'enforceableFrom'], enforceableFrom),
    ...checkPastDay(['input', 'personAgreedOn'], personAgreedOn, today),
    ...checkPastDay(['input', 'orderedOn'], orderedOn, today),
  ];
  if (enforceableFrom < decidedOn) {
    obstacles.push(
      invalid(['input', 'enforceableFrom'], {
        fr: 'Un acte n’est pas exécutoire avant d’être pris\u00a0: corrigez l’un des deux jours.',
        en: 'An act is not enforceable before it is decided: correct one of the two days.',
      }),
    );
  }
  if (agreement.kind === 'SECONDMENT' && (personAgreedOn === null || orderedOn === null)) {
    obstacles.push({
      kind: 'RuleBroken',
      rule: 'PERSON_AGREEMENT',
      path: ['input', personAgreedOn === null ? 'personAgreedOn' : 'orderedOn'],
      message: {
        fr: 'Une personne n’est mise à disposition qu’avec son accord et un arrêté\u00a0: donnez les deux dates.',
        en: 'A person is seconded only with their agreement and an order: give both days.',
      },
      article: 'CGFP L512-6 ; décret 2008-580',
    });
  }
  return obstacles;
}

/** What stops a person from agreeing to be seconded, or from taking that back. */
export function answerObstacles({
  state,
  kind,
}: {
  readonly state: AgreementStateName;
  readonly kind: Kind;
}): Obstacle[] {
  if (state === 'DRAFT' && kind === 'SECONDMENT') return [];
  return [
    broken('AGREEMENT_STEP', ['input', 'id'], {
      fr: 'On donne ou reprend son accord tant que la mise à disposition est un projet\u00a0: pour la suite, adressez-vous à la direction du pôle.',
      en: 'One agrees, or takes it back, while the secondment is a draft: for what follows, turn to the pole’s director.',
    }),
  ];
}

/** What stops a termination. */
export function terminationObstacles(
  agreement: { readonly state: AgreementStateName; readonly endsOn: string | null },
  lastDay: string,
  today: string,
): Obstacle[] {
  if (agreement.state !== 'SIGNED' && agreement.state !== 'RENEWED') {
    return [
      broken('AGREEMENT_STEP', ['input', 'id'], {
        fr: 'Seule une convention signée et en cours se dénonce\u00a0: relisez son état.',
        en: 'Only a signed agreement under way is terminated: read its state again.',
      }),
    ];
  }
  const obstacles = checkDay(['input', 'lastDay'], lastDay);
  if (lastDay < today || (agreement.endsOn !== null && lastDay > agreement.endsOn)) {
    obstacles.push(
      invalid(['input', 'lastDay'], {
        fr: 'Ce jour est passé, ou après le terme de la convention\u00a0: choisissez-en un d’ici là.',
        en: 'This day is past, or after the agreement’s term: choose one until then.',
      }),
    );
  }
  return obstacles;
}

function unknownParty(field: string): Obstacle {
  return invalid(['input', field], {
    fr: 'Le pôle ne connaît pas cet organisme\u00a0: donnez un membre, un employeur, le pôle ou une commune du territoire.',
    en: 'The pole does not know this body: give a member, an employer, the pole or a commune of the territory.',
  });
}
