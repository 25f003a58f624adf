import type { CoFundingState } from '../../kit/coFunding.js';
import type { Connection } from '../../kit/PagedList.js';

interface Deliberation {
  readonly reference: string | null;
  /** Whether it is enforceable, and of the same object and amount as the other. */
  readonly binds: boolean | null;
}

/** A row of Funds.graphql. */
export interface FundRow {
  readonly id: string;
  readonly reference: string | null;
  readonly state: CoFundingState | null;
  readonly amountCents: number | null;
  readonly paidCents: number | null;
  readonly committedOn: string | null;
  readonly earlier: boolean | null;
  readonly encourages: string | null;
  readonly demonstration: boolean | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
  readonly agglomerationDeliberation: Deliberation | null;
  readonly communeDeliberation: Deliberation | null;
}

export interface FundsAnswer {
  readonly agglomeration: { readonly coFundings: Connection<FundRow> | null } | null;
}
