/** A demonstration request to the pole, as the agglomeration keeps it. */
export interface DemonstrationStaffing {
  readonly id: string;
  readonly siren: string;
  readonly year: number;
  readonly number: number;
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
  readonly state: 'DRAFT' | 'SENT' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED';
  readonly foundHalfDays: number;
  /** ISO instant; null for a draft. */
  readonly sentAt: string | null;
  readonly cancelReason: string | null;
  readonly updatedAt: string;
  readonly pole: string;
  /** What the pole answered, oldest first. */
  readonly answers: readonly {
    readonly id: string;
    readonly state: 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED';
    readonly foundHalfDays: number;
    readonly answeredAt: string;
  }[];
}
