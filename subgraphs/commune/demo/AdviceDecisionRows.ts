/** What a commune decided on an advice of the demonstration. */
export interface DemonstrationAdviceDecision {
  readonly id: string;
  readonly insee: string;
  readonly projectId: string;
  readonly needId: string;
  /** Counted from 1 for each commune and need. */
  readonly version: number;
  readonly decision: 'FOLLOWED' | 'SET_ASIDE';
  readonly reason: string | null;
  readonly verdict: string;
  readonly rules: string;
  readonly advisedOn: string;
  readonly decidedAt: string;
}
