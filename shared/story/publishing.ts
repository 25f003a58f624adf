import { broken, type Obstacle } from '../graphql/problems.js';
import { Visibility } from '../graphql/Visibility.js';

/** What decides whether a chapter may be public. Days are "2027-03-14". */
export interface ChapterState {
  readonly text: string;
  readonly consentGivenOn: string | null;
  readonly consentWithdrawnOn: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly visibility: Visibility;
}

export type ChapterCommand =
  /** Makes it public, by the consent given on that day. */
  | { readonly kind: 'PUBLISH'; readonly consentGivenOn: string }
  /** Takes the consent to publish back: the chapter is its teller's alone at once. */
  | { readonly kind: 'WITHDRAW' }
  /** Changes what is written of it, or shows it to the institutions. */
  | { readonly kind: 'EDIT'; readonly text?: string | undefined; readonly visibility?: Visibility | undefined };

export type ChapterOutcome =
  | { readonly kind: 'DECIDED'; readonly state: ChapterState }
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle };

/** What becomes of a chapter on that day, or what stops the command. Consent that is not clearly there is not there. */
export function decide(state: ChapterState, command: ChapterCommand, today: string): ChapterOutcome {
  switch (command.kind) {
    case 'PUBLISH':
      return publish(state, command.consentGivenOn, today);
    case 'WITHDRAW':
      return withdraw(state, today);
    case 'EDIT':
      return edit(state, command);
    default:
      return command satisfies never;
  }
}

function publish(state: ChapterState, consentGivenOn: string, today: string): ChapterOutcome {
  if (state.visibility === Visibility.PUBLIC) return refused(alreadyPublic);
  if (state.text.trim() === '') return refused(saysSomething);
  if (consentGivenOn > today) return refused(consentToCome);
  // What was withdrawn is public again by a new consent only: the earlier one has ended.
  if (state.consentWithdrawnOn !== null && consentGivenOn < state.consentWithdrawnOn) return refused(consentEnded);
  return decided({
    ...state,
    consentGivenOn,
    consentWithdrawnOn: null,
    publishedOn: today,
    withdrawnOn: null,
    visibility: Visibility.PUBLIC,
  });
}

function withdraw(state: ChapterState, today: string): ChapterOutcome {
  if (state.visibility === Visibility.PRIVATE) return refused(seenByNobody);
  return decided({
    ...state,
    consentWithdrawnOn: state.consentGivenOn === null ? null : today,
    withdrawnOn: today,
    visibility: Visibility.PRIVATE,
  });
}

function edit(state: ChapterState, { text, visibility }: ChapterCommand & { kind: 'EDIT' }): ChapterOutcome {
  // Consent was given to these words: others need a consent of their own.
  if (state.visibility === Visibility.PUBLIC) return refused(publicStays);
  if (visibility === Visibility.PUBLIC) return refused(publicByConsent);
  if (state.withdrawnOn !== null && visibility === Visibility.SHARED) return refused(withdrawnStaysPrivate);
  return decided({ ...state, text: text ?? state.text, visibility: visibility ?? state.visibility });
}

const decided = (state: ChapterState): ChapterOutcome => ({ kind: 'DECIDED', state });
const refused = (obstacle: Obstacle): ChapterOutcome => ({ kind: 'REFUSED', obstacle });

const alreadyPublic: Obstacle = {
  kind: 'AlreadyDone',
  message: { fr: 'Ce chapitre est déjà public.', en: 'This chapter is public already.' },
};
const seenByNobody: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Vous seuls lisez ce chapitre\u00a0: il n’y a rien à retirer.',
    en: 'You alone read this chapter: there is nothing to withdraw.',
  },
};
const saysSomething = broken(
  'PUBLIC_CHAPTER_SAYS_SOMETHING',
  ['input', 'id'],
  {
    fr: 'Ce chapitre n’a pas encore de texte\u00a0: écrivez-le, puis publiez-le.',
    en: 'This chapter has no text yet: write it, then publish it.',
  },
  { fr: 'Un texte.', en: 'A text.' },
);
const consentToCome = broken(
  'CONSENT_IS_GIVEN',
  ['input', 'consentGivenOn'],
  {
    fr: 'L’accord de publication est daté d’un jour à venir\u00a0: publiez le chapitre quand il sera donné.',
    en: 'The consent to publish is dated in the future: publish the chapter once it is given.',
  },
  { fr: 'Un accord donné aujourd’hui ou avant.', en: 'A consent given today or before.' },
);
const consentEnded = broken(
  'CONSENT_WAS_WITHDRAWN',
  ['input', 'consentGivenOn'],
  {
    fr: 'Cet accord a été retiré depuis\u00a0: demandez-en un nouveau à ceux qui ont raconté ce chapitre.',
    en: 'This consent was withdrawn since: ask those who told this chapter for a new one.',
  },
  { fr: 'Un accord donné depuis le retrait.', en: 'A consent given since the withdrawal.' },
);
const publicStays = broken(
  'PUBLIC_CHAPTER_STAYS',
  ['input', 'id'],
  {
    fr: 'L’accord porte sur le texte publié\u00a0: retirez le chapitre, corrigez-le, puis publiez-le avec un nouvel accord.',
    en: 'The consent is to the published text: withdraw the chapter, correct it, then publish it with a new consent.',
  },
  { fr: 'Retirer le chapitre d’abord.', en: 'Withdrawing the chapter first.' },
);

/** Nobody makes a chapter public but by publishing it. */
export const publicByConsent = broken(
  'PUBLIC_NEEDS_CONSENT',
  ['input', 'visibility'],
  {
    fr: 'Un chapitre n’est public qu’avec l’accord de ceux qui l’ont raconté\u00a0: utilisez la publication, qui le demande.',
    en: 'A chapter is public only with the consent of those who told it: publish it, which asks for that consent.',
  },
  { fr: 'Un accord de publication.', en: 'A consent to publish.' },
);
const withdrawnStaysPrivate = broken(
  'WITHDRAWN_STAYS_PRIVATE',
  ['input', 'visibility'],
  {
    fr: 'Ce chapitre a été retiré\u00a0: il ne se montre de nouveau qu’en le publiant avec un nouvel accord.',
    en: 'This chapter was withdrawn: it is shown again only by publishing it with a new consent.',
  },
  { fr: 'Un nouvel accord de publication.', en: 'A new consent to publish.' },
);
