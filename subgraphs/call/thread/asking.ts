import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { type Clock, pauseClock, resumeClock } from '../labelling/clock.js';
import type { LabellingState } from '../labelling/LabellingState.js';

/** A thread lives as long as the agglomeration has the file in its hands. */
const asksIn: readonly LabellingState[] = ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW', 'LABELLED', 'FOLLOWED'];
const examined: readonly LabellingState[] = ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW'];

/** What stops a question in a state; null when it may be asked. */
export function askingObstacle(state: LabellingState, missingPiece: boolean): Obstacle | null {
  if (!asksIn.includes(state)) return closedFile;
  return missingPiece && !examined.includes(state) ? pieceTooLate : null;
}

/** The clock once the number of missing pieces that are awaited is this one. */
export function clockAwaiting(clock: Clock | null, missingPieces: number, day: string): Clock | null {
  if (clock === null) return null;
  return missingPieces > 0 ? pauseClock(clock, day) : resumeClock(clock, day);
}

const closedFile = broken(
  'thread.state',
  ['input', 'id'],
  {
    fr: 'Ce dossier n’est plus entre vos mains\u00a0: attendez une nouvelle proposition pour interroger les communes.',
    en: 'This file is no longer in your hands: wait for a new proposal before you ask the communes.',
  },
  { fr: 'Un dossier reçu, recevable, en instruction ou labellisé.', en: 'A file received, under review or labelled.' },
);

const pieceTooLate = broken(
  'thread.missingPiece',
  ['input', 'missingPiece'],
  {
    fr: 'Le label est donné\u00a0: plus aucune pièce ne manque au dossier. Posez une simple question.',
    en: 'The label is given: no piece of the file is missing any more. Ask a plain question.',
  },
  { fr: 'Une question sans pièce manquante.', en: 'A question without a missing piece.' },
);

export const questionClosed: Obstacle = {
  kind: 'AlreadyDone',
  message: { fr: 'Cette question est déjà close.', en: 'This question is closed already.' },
};
