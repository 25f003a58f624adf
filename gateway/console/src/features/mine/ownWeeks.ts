import type { AllocationState } from '../../kit/StateTag.js';

interface Body {
  readonly code: string;
  readonly name: string | null;
}

export interface OwnAllocation {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly version: number | null;
  readonly team: {
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
}

export interface Secondment {
  readonly id: string;
  readonly kind: string | null;
  readonly state: string | null;
  readonly provider: Body | null;
  readonly receiver: Body | null;
  readonly instructs: Body | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly personAgreedOn: string | null;
  readonly version: number | null;
}

/** The answer of OwnWeeks.graphql. */
export interface OwnWeeksData {
  readonly ownPost: {
    readonly id: string;
    readonly code: string | null;
    readonly function: string | null;
    readonly demonstration: boolean | null;
    readonly months:
      | readonly {
          readonly month: string;
          readonly capacity: number;
          readonly committed: number;
          readonly done: number;
        }[]
      | null;
    readonly allocations: { readonly nodes: readonly OwnAllocation[] } | null;
  } | null;
  readonly secondmentAgreements: { readonly nodes: readonly Secondment[] } | null;
}
