/**
 * Every code that `extensions.code` of an error may carry: stable, documented in docs/errors.md (generated from here).
 * What a person can expect to go wrong in a change is not here: it is a Problem in the mutation's payload.
 */
export const errorCodes = {
  UNAUTHENTICATED: {
    status: 401,
    fr: 'Connexion requise ou expirée\u00a0: reconnectez-vous.',
    en: 'Sign-in is missing or has expired: sign in again.',
  },
  FORBIDDEN: {
    status: 403,
    fr: 'Votre mandat ne permet pas cette opération\u00a0: demandez-la à l’institution concernée, ou un mandat à son administrateur.',
    en: 'Your mandate does not allow this operation: ask the institution concerned, or its administrator for a mandate.',
  },
  NOT_FOUND: {
    status: 404,
    fr: 'Introuvable, ou pas pour vous\u00a0: vérifiez l’identifiant et le mandat sous lequel vous agissez.',
    en: 'Not found, or not for you: check the id and the mandate you act under.',
  },
  BAD_INPUT: {
    status: 400,
    fr: 'Valeur invalide\u00a0: corrigez-la et renvoyez la requête.',
    en: 'Invalid value: correct it and send the request again.',
  },
  BAD_REQUEST: {
    status: 400,
    fr: 'Requête invalide\u00a0: corrigez-la et renvoyez-la.',
    en: 'Invalid request: correct it and send it again.',
  },
  LIMIT: {
    status: 400,
    fr: 'Requête trop grande ou trop profonde\u00a0: demandez moins à la fois.',
    en: 'The request is too large or too deep: ask for less at a time.',
  },
  SCALE_UNREACHABLE: {
    status: 200,
    fr: 'Un échelon ne répond pas\u00a0; sa part de la réponse manque, le reste est complet.',
    en: 'A scale does not answer; its part is missing, the rest is complete.',
  },
  UNSIGNED: {
    status: 401,
    fr: 'Un échelon ne répond qu’à des appels signés\u00a0: passez par la passerelle.',
    en: 'A scale answers signed calls only: ask the gateway.',
  },
  INTERNAL: {
    status: 500,
    fr: 'Erreur imprévue, déjà signalée\u00a0; rien n’a été modifié. Réessayez dans un instant.',
    en: 'Unexpected error, already reported; nothing was changed. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; fr: string; en: string }>;

export type ErrorCode = keyof typeof errorCodes;
