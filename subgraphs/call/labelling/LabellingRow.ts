import type { Labelling } from './Labelling.js';
import type { LabellingState } from './LabellingState.js';

/** A labelling as stored: what its type shows, and what its resolvers need. */
export interface LabellingRow extends Labelling {
  readonly siren: string;
  readonly projectId: string;
  readonly receiptId: string;
  state: LabellingState;
  version: number;
  readonly visibility: 'SHARED' | 'PUBLIC';
}

/** Columns of `labelling` under the names of LabellingRow. */
export const labellingColumns = `labelling.id, labelling.siren, labelling.project_id as "projectId",
  labelling.receipt_id as "receiptId", labelling.reference, labelling.state, labelling.reason,
  labelling.labelled_on as "labelledOn", labelling.received_at as "receivedAt", labelling.updated_at as "updatedAt",
  labelling.demonstration, labelling.version, labelling.visibility`;
