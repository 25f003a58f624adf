/** A demonstration request as the pole received it. */
export interface DemonstrationRequest {
  readonly id: string;
  readonly pole: string;
  readonly agglomeration: string;
  readonly reference: string;
  readonly projectId: string;
  readonly needId: string;
  readonly leadCommune: string;
  readonly communes: readonly string[];
  readonly skill: string;
  readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES';
  readonly halfDays: number;
  readonly ownHalfDays: number;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly sentAt: string;
  readonly state: 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED';
  readonly foundHalfDays: number;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  /** The allocations that serve it. */
  readonly servedBy: readonly string[];
}
