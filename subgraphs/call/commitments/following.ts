import { broken, type Obstacle } from '#shared/graphql/problems.js';
import type { LabellingState } from '../labelling/LabellingState.js';
import { LabelCommitmentState } from './LabelCommitment.js';

/** Commitments are taken while the label holds, and judged as long as there was one. */
const holds: readonly LabellingState[] = ['LABELLED', 'FOLLOWED'];
const had: readonly LabellingState[] = [...holds, 'EXPIRED'];

export function takingObstacle(state: LabellingState): Obstacle | null {
  return holds.includes(state) ? null : noLabel;
}

/** What stops a judgement: it gives a reason, and says what became of the commitment. */
export function judgingObstacle(
  state: LabellingState,
  judged: { readonly state: LabelCommitmentState; readonly reason: string },
): Obstacle | null {
  if (!had.includes(state)) return noLabel;
  if (judged.state === LabelCommitmentState.PLANNED) return plannedIsNone;
  return judged.reason.trim() === '' ? reasonOwed : null;
}

const noLabel = broken(
  'commitment.label',
  ['input', 'id'],
  {
    fr: 'Ce projet n’a pas de label en cours\u00a0: il n’y a pas d’engagement en retour à suivre.',
    en: 'This project has no label: there is no commitment in return to follow.',
  },
  { fr: 'Un projet labellisé ou suivi.', en: 'A project labelled or followed.' },
);

const plannedIsNone = broken(
  'commitment.judgement',
  ['input', 'state'],
  {
    fr: 'Dites ce qu’il en est advenu\u00a0: tenu, en partie, ou non tenu.',
    en: 'Say what became of it: kept, partly, or not kept.',
  },
  { fr: 'KEPT, PARTLY ou NOT_KEPT.', en: 'KEPT, PARTLY or NOT_KEPT.' },
);

const reasonOwed = broken(
  'commitment.reason',
  ['input', 'reason'],
  {
    fr: 'Une appréciation doit être motivée\u00a0: écrivez à la commune pourquoi.',
    en: 'A judgement needs a reason: tell the commune why.',
  },
  { fr: 'Un motif, en une phrase au moins.', en: 'A reason, one sentence at least.' },
);
