import type { Connection } from '../../kit/PagedList.js';

/** A request as its agglomeration follows it. */
export interface RequestRow {
  readonly id: string;
  readonly reference: string | null;
  readonly state: 'DRAFT' | 'SENT' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED' | null;
  readonly skillLabel: string | null;
  readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES' | null;
  readonly halfDays: number | null;
  readonly foundHalfDays: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly version: number | null;
  readonly demonstration: boolean | null;
  /** Its title is the commune's to tell: null while that scale does not answer. */
  readonly project: { readonly id: string; readonly title: string | null } | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  readonly availableTransitions:
    | readonly { readonly to: string; readonly open: boolean; readonly reason: string | null }[]
    | null;
}

export interface RequestsData {
  readonly agglomeration: { readonly staffingRequests: Connection<RequestRow> | null } | null;
}
