export const servingStates = ['OPEN', 'PARTLY', 'FILLED', 'EXPIRED', 'CANCELLED'] as const;
export type Serving = (typeof servingStates)[number];

/** What tells where the pole stands with a request. */
export interface ServedRequest {
  /** Where it stood until now. */
  readonly state: Serving;
  readonly cancelled: boolean;
  readonly halfDays: number;
  /** Half-days committed by the allocations that serve it: planned of those accepted or active, done of those ended. */
  readonly foundHalfDays: number;
  /** Last day of its window. */
  readonly until: string;
}

/**
 * Where a request stands, from facts alone: never decided by hand. What was served in whole while its window was open
 * stays so, whatever its allocations come to after it.
 * @param today the day it is, "2026-11-23"
 */
export function servingOf(request: ServedRequest, today: string): Serving {
  const { state, cancelled, halfDays, foundHalfDays, until } = request;
  if (cancelled) return 'CANCELLED';
  if (foundHalfDays >= halfDays) return 'FILLED';
  if (until < today) return state === 'FILLED' ? 'FILLED' : 'EXPIRED';
  return foundHalfDays > 0 ? 'PARTLY' : 'OPEN';
}
