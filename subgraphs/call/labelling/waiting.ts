import { registerEnumType } from '#shared/graphql/decorators.js';
import { today } from '../territory/today.js';
import type { LabellingRow } from './LabellingRow.js';

export enum WaitingFor {
  AGGLOMERATION = 'AGGLOMERATION',
  COMMUNES = 'COMMUNES',
  NOBODY = 'NOBODY',
}
registerEnumType(WaitingFor, {
  name: 'WaitingFor',
  description:
    '« Qui doit agir » The agglomeration, for its answer; the communes, for a missing piece or a new proposal; nobody.',
});

type Waiting = Pick<LabellingRow, 'state' | 'clock' | 'stateSince'>;

/** Whose turn it is. */
export function waitingFor({ state, clock }: Waiting): WaitingFor {
  if (clock !== null && clock.pausedSince !== null) return WaitingFor.COMMUNES;
  switch (state) {
    case 'RECEIVED':
    case 'ADMISSIBLE':
    case 'UNDER_REVIEW':
      return WaitingFor.AGGLOMERATION;
    case 'TO_MATURE':
      return WaitingFor.COMMUNES;
    default:
      return WaitingFor.NOBODY;
  }
}

/** Since which day it is that one's turn; null where it is nobody's. */
export function waitingSince(waiting: Waiting): string | null {
  if (waitingFor(waiting) === WaitingFor.NOBODY) return null;
  return waiting.clock?.pausedSince ?? today(waiting.stateSince);
}
