import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { type LabellingState, labelStates, reasonedStates } from './LabellingState.js';

/** A labelling as its lifecycle sees it. */
export interface Standing {
  readonly state: LabellingState;
  /** The day of the label that the present state rests on; null without one. */
  readonly labelledOn: string | null;
}

/** A decision of the agglomeration, one of the commune's acts, or a day that has come. */
export type Command =
  | { readonly kind: 'MOVE'; readonly to: LabellingState; readonly reason: string | null }
  /** A label that was given before this application. @param labelledOn its day */
  | { readonly kind: 'TAKE_UP'; readonly labelledOn: string; readonly reason: string }
  | { readonly kind: 'PROPOSE' }
  /** The commune takes its proposal back, or belongs to the agglomeration no longer. */
  | { readonly kind: 'WITHDRAW'; readonly reason: string }
  /** The label's last day, if it has one. */
  | { readonly kind: 'END'; readonly labelUntil: string | null };

export type Outcome =
  | { readonly kind: 'MOVED'; readonly standing: Standing; readonly reason: string | null }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'REFUSED'; readonly obstacle: Obstacle };

/**
 * What the agglomeration may decide: received, admissible, under review; then labelled, to mature or not retained; a label is
 * followed until it expires or is suspended.
 */
export const moves: Readonly<Record<LabellingState, readonly LabellingState[]>> = {
  RECEIVED: ['ADMISSIBLE'],
  ADMISSIBLE: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['LABELLED', 'TO_MATURE', 'NOT_RETAINED'],
  LABELLED: ['FOLLOWED'],
  TO_MATURE: [],
  NOT_RETAINED: [],
  FOLLOWED: ['EXPIRED', 'SUSPENDED'],
  EXPIRED: [],
  SUSPENDED: [],
};

/** The agglomeration has not answered yet. */
const awaiting: readonly LabellingState[] = ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW'];

/** Only the commune's new proposal leaves these: the file goes back to the inbox. */
const reopened: readonly LabellingState[] = ['TO_MATURE', 'NOT_RETAINED', 'EXPIRED', 'SUSPENDED'];

/** A withdrawal changes nothing where the agglomeration has already ended the matter. */
const ended: readonly LabellingState[] = ['NOT_RETAINED', 'EXPIRED', 'SUSPENDED'];

/** A label under way: it ends by itself after its last day. */
const running: readonly LabellingState[] = ['LABELLED', 'FOLLOWED'];

/** What a command does to a labelling. @param today the day a label given now would bear */
export function decide(standing: Standing, command: Command, today: string): Outcome {
  switch (command.kind) {
    case 'MOVE':
      return move(standing, command.to, command.reason, today);
    case 'TAKE_UP':
      if (!awaiting.includes(standing.state)) return { kind: 'REFUSED', obstacle: answered };
      return {
        kind: 'MOVED',
        standing: { state: 'LABELLED', labelledOn: command.labelledOn },
        reason: command.reason,
      };
    case 'PROPOSE':
      if (!reopened.includes(standing.state)) return { kind: 'UNCHANGED' };
      return { kind: 'MOVED', standing: { state: 'RECEIVED', labelledOn: null }, reason: null };
    case 'WITHDRAW':
      if (ended.includes(standing.state)) return { kind: 'UNCHANGED' };
      return { kind: 'MOVED', standing: { ...standing, state: 'SUSPENDED' }, reason: command.reason };
    case 'END':
      if (!running.includes(standing.state)) return { kind: 'UNCHANGED' };
      if (command.labelUntil === null || today <= command.labelUntil) return { kind: 'UNCHANGED' };
      return { kind: 'MOVED', standing: { ...standing, state: 'EXPIRED' }, reason: null };
    default:
      return command satisfies never;
  }
}

function move(standing: Standing, to: LabellingState, reason: string | null, today: string): Outcome {
  if (to === standing.state) return { kind: 'REFUSED', obstacle: alreadyThere };
  if (!moves[standing.state].includes(to)) return { kind: 'REFUSED', obstacle: noSuchMove(standing.state, to) };
  if (reasonedStates.includes(to) && reason === null) return { kind: 'REFUSED', obstacle: reasonOwed };
  const labelledOn = to === 'LABELLED' ? today : keepsLabel(to) ? standing.labelledOn : null;
  return { kind: 'MOVED', standing: { state: to, labelledOn }, reason };
}

function keepsLabel(state: LabellingState): boolean {
  return labelStates.includes(state) || state === 'SUSPENDED';
}

const alreadyThere: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Le dossier est déjà dans cet état\u00a0: il n’y a rien à faire.',
    en: 'The file is already in this state: there is nothing to do.',
  },
};

const answered = broken(
  'labelling.takeUp',
  ['input', 'id'],
  {
    fr: 'Ce dossier a déjà sa réponse\u00a0: un label d’avant ne se reprend que dans un dossier qui l’attend.',
    en: 'This file has its answer already: a label from before is taken up only in a file that awaits one.',
  },
  { fr: 'Un dossier reçu, recevable ou à l’étude.', en: 'A file received, admissible or under review.' },
);

const reasonOwed = broken(
  'labelling.reason',
  ['input', 'reason'],
  {
    fr: 'Cette décision doit être motivée\u00a0: écrivez à la commune pourquoi.',
    en: 'This decision needs a reason: tell the commune why.',
  },
  { fr: 'Un motif, en une phrase au moins.', en: 'A reason, one sentence at least.' },
);

function noSuchMove(from: LabellingState, to: LabellingState): Obstacle {
  const open = moves[from];
  return broken(
    'labelling.transition',
    ['input', 'to'],
    {
      fr: `Un dossier ne passe pas de ${from} à ${to}. ${
        open.length === 0
          ? 'Seule une nouvelle proposition de la commune rouvre ce dossier.'
          : `Décisions possibles\u00a0: ${open.join(', ')}.`
      }`,
      en: `A file does not go from ${from} to ${to}. ${
        open.length === 0
          ? 'Only a new proposal by the commune opens this file again.'
          : `Possible decisions: ${open.join(', ')}.`
      }`,
    },
    open.length === 0
      ? { fr: 'Une nouvelle proposition de la commune.', en: 'A new proposal by the commune.' }
      : { fr: open.join(', '), en: open.join(', ') },
  );
}
