import type { Connection } from '../../kit/PagedList.js';

export interface Party {
  readonly code: string;
  readonly name: string | null;
}

export type StatementState = 'LIVE' | 'CLOSED';

interface Sums {
  readonly id: string | null;
  readonly state: StatementState;
  readonly closedAt: string | null;
  readonly unitCostCents: number;
  readonly halfDays: number;
  readonly amountCents: number;
}

interface Worked {
  readonly id: string;
  readonly reference: string | null;
  readonly technician: { readonly id: string; readonly code: string | null } | null;
}

/** A row of Statements.graphql. */
export interface StatementRow extends Sums {
  readonly agreement: { readonly id: string; readonly provider: Party | null; readonly receiver: Party | null } | null;
}

export interface UnbilledRow {
  readonly month: string;
  readonly halfDays: number;
  readonly allocation:
    | (Worked & {
        readonly team: { readonly pilot: { readonly insee: string; readonly name: string | null } | null } | null;
      })
    | null;
}

export interface StatementsAnswer {
  readonly pole: {
    readonly reimbursementStatements: Connection<StatementRow> | null;
    readonly workWithoutAgreement: Connection<UnbilledRow> | null;
  } | null;
}

export interface StatementLine {
  readonly month: string;
  readonly kind: 'WORK' | 'CORRECTION';
  readonly halfDays: number;
  readonly amountCents: number;
  readonly allocation: Worked | null;
}

/** A statement with its lines. */
export interface Statement extends Sums {
  readonly quarter: string;
  readonly from: string;
  readonly until: string;
  readonly lines: { readonly nodes: readonly StatementLine[]; readonly totalCount: number } | null;
}

/** The answer of StatementFile.graphql. */
export interface StatementFileAnswer {
  readonly secondmentAgreement: {
    readonly id: string;
    readonly provider: Party | null;
    readonly receiver: Party | null;
    readonly reimbursementStatement: Statement | null;
  } | null;
}

/** The name of a party, its code where no name is known. */
export const partyName = (party: Party | null): string => party?.name ?? party?.code ?? '';
