import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { LabellingState } from './LabellingState.js';

/** A refusal that one post proposed and another has not looked at yet. */
export interface PendingRefusal {
  /** Key of the author, as the journal knows it. */
  readonly proposedBy: string;
}

export type SecondLookCommand =
  | { readonly kind: 'PROPOSE'; readonly reason: string | null }
  | { readonly kind: 'CONFIRM'; readonly by: string }
  | { readonly kind: 'DISCARD' };

/** What stops a step of a refusal in two looks; null when nothing does. */
export function secondLookObstacle(
  state: LabellingState,
  pending: PendingRefusal | null,
  command: SecondLookCommand,
): Obstacle | null {
  if (state !== 'UNDER_REVIEW') return notUnderReview;
  switch (command.kind) {
    case 'PROPOSE':
      if (pending !== null) return alreadyProposed;
      return command.reason === null ? reasonOwed : null;
    case 'CONFIRM':
      if (pending === null) return nothingProposed;
      return pending.proposedBy === command.by ? samePost : null;
    case 'DISCARD':
      return pending === null ? nothingProposed : null;
    default:
      return command satisfies never;
  }
}

const notUnderReview = broken(
  'labelling.transition',
  ['input', 'id'],
  {
    fr: 'Seul un dossier en instruction peut être non retenu.',
    en: 'Only a file under review can be not retained.',
  },
  { fr: 'L’état «\u00a0en instruction\u00a0».', en: 'The state UNDER_REVIEW.' },
);

const alreadyProposed: Obstacle = {
  kind: 'AlreadyDone',
  message: {
    fr: 'Ce refus est déjà proposé\u00a0: un autre poste doit le confirmer ou l’écarter.',
    en: 'This refusal is already proposed: another post confirms or discards it.',
  },
};

const reasonOwed = broken(
  'labelling.reason',
  ['input', 'reason'],
  {
    fr: 'Un refus doit être motivé\u00a0: écrivez à la commune pourquoi.',
    en: 'A refusal needs a reason: tell the commune why.',
  },
  { fr: 'Un motif, en une phrase au moins.', en: 'A reason, one sentence at least.' },
);

const nothingProposed = broken(
  'labelling.secondLook',
  ['input', 'id'],
  {
    fr: 'Aucun refus n’est proposé sur ce dossier\u00a0: proposez-le d’abord.',
    en: 'No refusal is proposed on this file: propose one first.',
  },
  { fr: 'Un refus proposé par un autre poste.', en: 'A refusal proposed by another post.' },
);

const samePost = broken(
  'labelling.secondLook',
  ['input', 'id'],
  {
    fr: 'Vous avez proposé ce refus vous-même\u00a0: demandez à un autre poste de le relire.',
    en: 'You proposed this refusal yourself: ask another post to look at it.',
  },
  { fr: 'La confirmation d’un autre poste.', en: 'The confirmation of another post.' },
);

/** A proposal is not refused by one decision alone. */
export const secondLookOwed = broken(
  'labelling.secondLook',
  ['input', 'to'],
  {
    fr: 'Un refus demande deux regards\u00a0: proposez-le, puis un autre poste le confirme.',
    en: 'A refusal takes two looks: propose it, then another post confirms it.',
  },
  {
    fr: 'Un refus proposé, puis confirmé par un autre poste.',
    en: 'A refusal proposed, then confirmed by another post.',
  },
);
