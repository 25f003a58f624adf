import type { Connection } from '../../kit/PagedList.js';
import type { AllocationState } from '../../kit/StateTag.js';

/** A post that could serve a request, at its place. */
export interface Match {
  readonly rank: number;
  readonly freeHalfDays: number;
  readonly proposedHalfDays: number;
  readonly from: string;
  readonly until: string;
  readonly technician: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly lots: readonly {
    readonly month: string;
    readonly freeHalfDays: number;
    readonly proposedHalfDays: number;
  }[];
  readonly reasons: readonly { readonly kind: string; readonly text: string }[];
}

export interface Matching {
  readonly wantedHalfDays: number;
  readonly coveredHalfDays: number;
  readonly missingHalfDays: number;
  readonly candidates: number;
  readonly matches: readonly Match[];
  readonly ways: readonly { readonly kind: string; readonly text: string }[];
}

/** A request as the pole serves it. */
export interface ServedRow {
  readonly id: string;
  readonly reference: string | null;
  readonly serving: 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED' | null;
  readonly skillLabel: string | null;
  readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES' | null;
  readonly halfDays: number | null;
  readonly committedHalfDays: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly demonstration: boolean | null;
  /** Its name is the agglomerations' to tell: null while they do not answer. */
  readonly agglomeration: { readonly siren: string; readonly shortName: string | null } | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  readonly allocations:
    | readonly { readonly id: string; readonly reference: string; readonly state: AllocationState }[]
    | null;
  readonly matches: Matching | null;
}

export interface ServedData {
  readonly pole: { readonly requestsToServe: Connection<ServedRow> | null } | null;
  readonly skills: readonly { readonly code: string; readonly label: string }[] | null;
}
