import type { AllocationState } from '../../kit/StateTag.js';

interface List<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

interface Named {
  readonly code: string;
  readonly name: string | null;
}

export interface ReportPost {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
  readonly employer: { readonly name: string | null } | null;
  readonly months:
    | readonly {
        readonly capacity: number;
        readonly committed: number;
        readonly done: number;
        readonly free: number;
        readonly over: number;
      }[]
    | null;
}

export interface ReportAllocation {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly technician: { readonly code: string | null } | null;
  readonly team: {
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    readonly project: { readonly title: string | null } | null;
  } | null;
  readonly months:
    | readonly { readonly month: string; readonly planned: number | null; readonly done: number | null }[]
    | null;
}

export interface ReportCheck {
  readonly kind: string;
  readonly state: 'RAISED' | 'UNKNOWN';
  readonly severity: 'ALERT' | 'WARNING' | 'NOTICE';
  readonly since: string;
  readonly reason: string;
  readonly article: string | null;
  readonly technician: { readonly code: string | null } | null;
  readonly allocations: readonly { readonly id: string; readonly reference: string | null }[] | null;
}

export interface ReportAgreement {
  readonly id: string;
  readonly until: string | null;
  readonly provider: Named | null;
  readonly receiver: Named | null;
}

/** The answer of MonthReport.graphql. */
export interface ReportAnswer {
  readonly pole: {
    readonly name: string | null;
    readonly technicians: List<ReportPost> | null;
    readonly allocations: List<ReportAllocation> | null;
    readonly checks: List<ReportCheck> | null;
  } | null;
  readonly ending: List<ReportAgreement> | null;
}
