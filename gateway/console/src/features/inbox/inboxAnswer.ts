import type { Connection } from '../../kit/PagedList.js';
import type { LabellingState } from '../../kit/StateTag.js';

export interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

export interface InboxRow {
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly receivedAt: string | null;
  readonly updatedAt: string | null;
  readonly demonstration: boolean | null;
  readonly receipt: {
    readonly title: string;
    readonly proposedOn: string;
    readonly withdrawnOn: string | null;
    readonly leadCommune: CommuneName;
    readonly coCarriers: readonly CommuneName[];
  } | null;
}

/** The answer of Inbox.graphql. */
export interface InboxData {
  readonly agglomeration: { readonly name: string | null; readonly labellings: Connection<InboxRow> | null } | null;
}

export const nameOf = ({ insee, name }: CommuneName) => name ?? insee;
