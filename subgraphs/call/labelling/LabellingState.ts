/** Where a proposal stands in the agglomeration's hands. */
export const LabellingState = {
  RECEIVED: 'RECEIVED',
  ADMISSIBLE: 'ADMISSIBLE',
  UNDER_REVIEW: 'UNDER_REVIEW',
  LABELLED: 'LABELLED',
  TO_MATURE: 'TO_MATURE',
  NOT_RETAINED: 'NOT_RETAINED',
  FOLLOWED: 'FOLLOWED',
  EXPIRED: 'EXPIRED',
  SUSPENDED: 'SUSPENDED',
} as const;
export type LabellingState = keyof typeof LabellingState;

export const labellingStates = Object.values(LabellingState);

/** Decisions of the agglomeration that it owes the commune a reason for. */
export const reasonedStates: readonly LabellingState[] = ['LABELLED', 'TO_MATURE', 'NOT_RETAINED'];

/** States of a project that has its label, or had it to its end. */
export const labelStates: readonly LabellingState[] = ['LABELLED', 'FOLLOWED', 'EXPIRED'];
