/** COUNCIL deliberates; BUREAU, the mayor or president with deputies, prepares. */
export const councilKinds = ['COUNCIL', 'BUREAU'] as const;
export type CouncilKindName = (typeof councilKinds)[number];

export const councilStates = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type CouncilStateName = (typeof councilStates)[number];

/** A meeting as rules look at it. */
export interface Council {
  /** The day it is held. */
  readonly heldOn: string;
  readonly kind: CouncilKindName;
  readonly state: CouncilStateName;
  /** True where nobody entered it: the law alone says that there must be one by then. */
  readonly estimated: boolean;
}
