/**
 * Every code that `extensions.code` of an error may carry: stable, documented in docs/errors.md (generated from here).
 * What a person can expect to go wrong in a change is not here: it is a Problem in the mutation's payload.
 */
export const errorCodes = {
  UNAUTHENTICATED: {
    status: 401,
    fr: 'Connexion requise ou expirée : reconnectez-vous.',
    en: 'Sign-in is missing or has expired: sign in again.',
  },
  FORBIDDEN: {
    status: 403,
    fr: 'Votre mandat ne permet pas cette opération.',
    en: 'Your mandate does not allow this operation.',
  },
  NOT_FOUND: { status: 404, fr: 'Introuvable.', en: 'Not found.' },
  BAD_INPUT: { status: 400, fr: 'Valeur invalide.', en: 'Invalid value.' },
  BAD_REQUEST: { status: 400, fr: 'Requête invalide.', en: 'Invalid request.' },
  LIMIT: {
    status: 400,
    fr: 'Requête trop grande ou trop profonde : demandez moins à la fois.',
    en: 'The request is too large or too deep: ask for less at a time.',
  },
  SCALE_UNREACHABLE: {
    status: 200,
    fr: 'Un échelon ne répond pas ; sa part de la réponse manque, le reste est complet.',
    en: 'A scale does not answer; its part is missing, the rest is complete.',
  },
  UNSIGNED: {
    status: 401,
    fr: 'Un échelon ne répond qu’à des appels signés.',
    en: 'A scale answers signed calls only.',
  },
  INTERNAL: {
    status: 500,
    fr: 'Erreur imprévue, déjà signalée ; rien n’a été modifié. Réessayez dans un instant.',
    en: 'Unexpected error, already reported; nothing was changed. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; fr: string; en: string }>;

export type ErrorCode = keyof typeof errorCodes;
