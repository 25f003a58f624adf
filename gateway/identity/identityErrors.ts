import { GraphError } from '#shared/graphql/GraphError.js';
import { NoSuchMandate } from '#shared/identity/actingFor.js';
import { mandateKey } from '#shared/identity/Mandate.js';
import type { RefusalReason } from '#shared/identity/TokenRefused.js';

const words: Readonly<Record<RefusalReason, { fr: string; en: string }>> = {
  malformed: {
    fr: 'Ce qui tient lieu de jeton ou de session est illisible\u00a0: reconnectez-vous.',
    en: 'What stands for a token or a session cannot be read: sign in again.',
  },
  expired: { fr: 'La connexion a expiré\u00a0: reconnectez-vous.', en: 'Sign-in has expired: sign in again.' },
  'not-yet-valid': {
    fr: 'Le jeton n’est pas encore valable\u00a0: vérifiez l’heure des machines.',
    en: 'The token is not valid yet: check the clocks.',
  },
  issuer: { fr: 'Le jeton vient d’un autre émetteur.', en: 'The token is of another issuer.' },
  audience: { fr: 'Le jeton a été émis pour un autre service.', en: 'The token was issued for another service.' },
  algorithm: {
    fr: 'Le jeton n’est pas signé comme il doit l’être.',
    en: 'The token is not signed in the way required.',
  },
  'unknown-key': {
    fr: 'Le jeton est signé d’une clé que l’émetteur ne publie pas.',
    en: 'The token is signed with a key that its issuer does not publish.',
  },
  signature: { fr: 'La signature du jeton est fausse.', en: 'The token’s signature is wrong.' },
  claims: {
    fr: 'Le jeton ne dit pas, dans la forme attendue, qui agit et pour qui.',
    en: 'The token does not say, in the form expected, who acts and for whom.',
  },
  'issuer-unreachable': {
    fr: 'Le service de connexion ne répond pas\u00a0: réessayez dans un instant.',
    en: 'The sign-in service does not answer: try again in a moment.',
  },
};

/** The request claims to be someone's and is not believed. Never answered as the public's: its sender would not know. */
export function unauthenticated(reason: RefusalReason): GraphError {
  return withReason(new GraphError('UNAUTHENTICATED', words[reason]), reason);
}

/** The request names a tenant its sender may not act for. Lists the sender's own mandates only. */
export function noMandate({ mandates }: NoSuchMandate): GraphError {
  const own = mandates.map(mandateKey).join(', ');
  const error = new GraphError('FORBIDDEN', {
    fr: `Vous n’avez pas de mandat pour ce territoire. Les vôtres\u00a0: ${own || 'aucun'}.`,
    en: `You have no mandate for this territory. Yours: ${own || 'none'}.`,
  });
  return withReason(error, 'no-mandate');
}

/** A change sent with a session's cookie by a page that is not ours. */
export function crossSite(): GraphError {
  const error = new GraphError('FORBIDDEN', {
    fr: 'Une session ne modifie rien que depuis les pages d’Archipel, en JSON. Un programme porte un jeton.',
    en: 'A session changes things only from Archipel’s own pages, in JSON. A program carries a token.',
  });
  return withReason(error, 'cross-site');
}

function withReason(error: GraphError, reason: string): GraphError {
  error.extensions.reason = reason;
  return error;
}
