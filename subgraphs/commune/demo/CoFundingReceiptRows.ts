/** What a commune received of a fonds de concours of its agglomeration. */
export interface DemonstrationCoFundingReceipt {
  readonly id: string;
  readonly insee: string;
  readonly projectId: string;
  readonly agglomeration: string;
  readonly coFundingId: string;
  readonly coFundingReference: string;
  readonly beneficiary: string;
  readonly state: string;
  readonly amountCents: number;
  readonly paidCents: number;
  readonly reason: string | null;
  readonly statedAt: string;
}
