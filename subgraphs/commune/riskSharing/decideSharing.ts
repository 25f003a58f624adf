import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import { Visibility } from '#shared/graphql/Visibility.js';

/** What was decided so far: PRIVATE before the first decision, and since one was taken back. */
export interface SharingState {
  readonly visibility: Visibility;
}

export type SharingCommand =
  | { readonly kind: 'SHARE'; readonly visibility: Visibility; readonly decidedBy: string }
  | { readonly kind: 'WITHDRAW'; readonly decidedBy: string };

export type SharingOutcome =
  | { readonly kind: 'DECIDED'; readonly visibility: Visibility }
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] };

/** What becomes of a commune's sharing of its three risks: it shares, widens or narrows as it likes, and takes back at once. */
export function decideSharing(state: SharingState, command: SharingCommand): SharingOutcome {
  const said = checkTitle(['input', 'decidedBy'], command.decidedBy);
  if (said.length > 0) return { kind: 'REFUSED', obstacles: said };
  if (command.kind === 'WITHDRAW') {
    if (state.visibility === Visibility.PRIVATE) return { kind: 'REFUSED', obstacles: [notShared] };
    return { kind: 'DECIDED', visibility: Visibility.PRIVATE };
  }
  if (command.visibility === Visibility.PRIVATE) return { kind: 'REFUSED', obstacles: [withNobody] };
  if (command.visibility === state.visibility) return { kind: 'REFUSED', obstacles: [sharedSo] };
  return { kind: 'DECIDED', visibility: command.visibility };
}

const withNobody = invalid(['input', 'visibility'], {
  fr: 'Partager, c’est avec les institutions (SHARED) ou avec tous (PUBLIC)\u00a0: pour ne plus partager, retirez le partage.',
  en: 'Sharing is with the institutions (SHARED) or with everybody (PUBLIC): to share no longer, withdraw.',
});
const sharedSo: Obstacle = {
  kind: 'AlreadyDone',
  message: { fr: 'Ces risques sont déjà partagés ainsi.', en: 'These risks are shared so already.' },
};
const notShared: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'C’est déjà fait\u00a0: votre commune seule lit ces risques.',
    en: 'That is done already: your commune alone reads these risks.',
  },
};
