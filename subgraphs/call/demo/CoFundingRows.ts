import type { FundingPlanAct } from '#shared/journal/coFundingActs.js';

/** What the demonstration tells of money: plans as received, communes' words, and the fonds themselves. */
export interface DemonstrationCoFundings {
  readonly plans: readonly (Pick<FundingPlanAct, 'projectId' | 'costCents' | 'vat' | 'lines' | 'statedAt'> & {
    readonly id: string;
    readonly siren: string;
  })[];
  readonly words: readonly DemonstrationCouncilWord[];
  readonly fonds: readonly DemonstrationCoFunding[];
}

/** A council's word on a fonds de concours, as its agglomeration received it. */
export interface DemonstrationCouncilWord {
  readonly id: string;
  readonly siren: string;
  readonly projectId: string;
  readonly needId: string;
  readonly commune: string;
  readonly state: 'GRANTED' | 'REFUSED';
  readonly reference: string;
  readonly decidedOn: string;
  readonly enforceableFrom: string | null;
  readonly object: 'FACILITY' | null;
  readonly amountCents: number | null;
  readonly receivedAt: string;
}

export interface DemonstrationCoFunding {
  readonly id: string;
  readonly siren: string;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly projectId: string;
  readonly needId: string;
  readonly commune: string;
  readonly state: 'PROPOSED' | 'DELIBERATED_BY_ONE' | 'COMMITTED' | 'PAID_PART' | 'PAID' | 'REFUSED';
  readonly amountCents: number;
  readonly paidCents: number;
  readonly encourages: string;
  readonly reason: string | null;
  readonly ownReference: string | null;
  readonly ownDecidedOn: string | null;
  readonly ownEnforceableFrom: string | null;
  readonly committedOn: string | null;
  readonly payments: readonly { readonly id: string; readonly paidOn: string; readonly amountCents: number }[];
  /** Each state since the first, oldest first. */
  readonly steps: readonly { readonly state: string; readonly paidCents: number; readonly at: string }[];
}
