import type { CoFundingState } from '../../kit/coFunding.js';
import type { FundingPlan } from '../../kit/FundingFigures.js';

export interface Cap {
  readonly maxCents: number;
  readonly totalCents: number;
  readonly costCents: number;
  readonly subsidiesCents: number;
  readonly grantedCents: number;
  readonly terms: readonly {
    readonly rule: string;
    readonly article: string;
    readonly statement: string;
    readonly limitCents: number;
    readonly binding: boolean;
  }[];
  readonly lawSince: string;
  readonly lawSource: string;
  readonly toBeConfirmed: string;
}

export interface Vote {
  readonly reference: string | null;
  readonly decidedOn: string;
  readonly concordant: boolean;
  readonly binds: boolean;
}

export interface Fonds {
  readonly id: string;
  readonly reference: string;
  readonly state: CoFundingState;
  readonly amountCents: number;
  readonly paidCents: number;
  readonly encourages: string;
  readonly reason: string | null;
  readonly earlier: boolean;
  readonly demonstration: boolean;
  readonly version: number;
  readonly commune: { readonly insee: string; readonly name: string | null };
  readonly agglomerationDeliberation: Vote | null;
  readonly communeDeliberation: Vote | null;
  readonly availableTransitions: readonly Transition[];
}

export interface Transition {
  readonly to: 'COMMITTED' | 'ENDED' | 'REFUSED' | 'CANCELLED';
  readonly open: boolean;
  readonly reason: string | null;
}

export interface CoFundingAnswer {
  readonly project: {
    readonly id: string;
    readonly title: string | null;
    readonly fundingPlan: {
      readonly costCents: number | null;
      readonly totalSubsidiesCents: number | null;
      readonly privateCents: number | null;
    } | null;
    readonly coFunding: {
      readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
      readonly cap: Cap | null;
      readonly plan: { readonly receivedAt: string; readonly plan: FundingPlan } | null;
      readonly fonds: readonly Fonds[];
    } | null;
  } | null;
}
