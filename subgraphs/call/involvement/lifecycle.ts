import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { ContributionOutcome, ContributorParty } from './InvolvementCall.js';

interface OpenCall {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly whoMayAnswer: readonly ContributorParty[];
}

interface Given {
  readonly kind: ContributorParty;
  readonly rna?: string | null | undefined;
  readonly firm?: string | null | undefined;
  readonly commune?: string | null | undefined;
  readonly receivedOn: string;
}

/** What stops a contribution to that call; empty when nothing does. Days are "2026-11-23". */
export function contributionObstacles(call: OpenCall, given: Given): Obstacle[] {
  const found: Obstacle[] = [];
  if (!call.whoMayAnswer.includes(given.kind)) found.push(notAsked);
  if (given.receivedOn < call.opensOn || given.receivedOn > call.closesOn) found.push(notOpen(call));
  if (given.rna != null && given.kind !== ContributorParty.COLLECTIVE)
    found.push(invalid(['input', 'rna'], rnaOfCollective));
  if (given.rna != null && !/^W\d{9}$/.test(given.rna)) found.push(invalid(['input', 'rna'], rnaForm));
  if (given.firm != null && given.kind !== ContributorParty.FIRM) found.push(invalid(['input', 'firm'], sirenOfFirm));
  if ((given.commune != null) !== (given.kind === ContributorParty.COMMUNE)) {
    found.push(invalid(['input', 'commune'], communeNamed));
  }
  return found;
}

/** What stops that answer to a contribution; empty when nothing does. An answer can be thought over, with a new reason. */
export function answerObstacles(
  now: { readonly outcome: ContributionOutcome },
  given: { readonly outcome: ContributionOutcome; readonly reason: string },
): Obstacle[] {
  if (given.outcome === ContributionOutcome.WAITING) return [answersOnce];
  if (given.reason.trim() === '') return [withReason];
  return now.outcome === given.outcome ? [{ kind: 'AlreadyDone', message: sameAnswer }] : [];
}

const notAsked = broken(
  'CALL_ASKS_OTHERS',
  ['input', 'kind'],
  { fr: 'Cet appel ne s’adresse pas à ces acteurs.', en: 'This call does not ask these actors.' },
  { fr: 'Un acteur que l’appel nomme.', en: 'An actor whom the call names.' },
);
const notOpen = ({ opensOn, closesOn }: OpenCall): Obstacle =>
  broken(
    'CALL_IS_OPEN',
    ['input', 'receivedOn'],
    {
      fr: `L’appel prend les contributions du ${opensOn} au ${closesOn}\u00a0: prolongez-le, ou gardez celle-ci pour le prochain.`,
      en: `The call takes contributions from ${opensOn} to ${closesOn}: extend it, or keep this one for the next.`,
    },
    { fr: 'Un jour où l’appel est ouvert.', en: 'A day on which the call is open.' },
  );
const rnaOfCollective = {
  fr: 'Seule une association a un numéro RNA\u00a0: retirez-le.',
  en: 'Only an association has an RNA number: remove it.',
};
const rnaForm = {
  fr: 'Un numéro RNA s’écrit W puis neuf chiffres\u00a0: corrigez-le, ou n’en donnez pas.',
  en: 'An RNA number is W and nine digits: correct it, or give none.',
};
const sirenOfFirm = {
  fr: 'Le SIREN est ici celui d’une entreprise\u00a0: retirez-le.',
  en: 'The SIREN is a firm’s here: remove it.',
};
const communeNamed = {
  fr: 'Donnez le code de la commune quand c’est elle qui contribue, et seulement alors.',
  en: 'Give the commune’s code when it is the commune that contributes, and only then.',
};
const answersOnce = invalid(['input', 'outcome'], {
  fr: 'Une suite est TAKEN, PARTLY ou NOT_TAKEN\u00a0: choisissez l’une des trois.',
  en: 'An answer is TAKEN, PARTLY or NOT_TAKEN: choose one of the three.',
});
const withReason = broken(
  'ANSWER_SAYS_WHY',
  ['input', 'reason'],
  {
    fr: 'Dites pourquoi\u00a0: ceux qui ont contribué doivent savoir ce qu’on en a fait.',
    en: 'Say why: those who contributed should know what was made of it.',
  },
  { fr: 'Une raison.', en: 'A reason.' },
);
const sameAnswer = {
  fr: 'Cette suite est déjà donnée.',
  en: 'This answer was given already.',
};
