import type { Clock } from './clock.js';
import type { Labelling } from './Labelling.js';
import type { LabellingState } from './LabellingState.js';
import { readsTheFile } from './visibility.js';

/** A labelling as stored: what its type shows, and what its resolvers need. */
export interface LabellingRow extends Labelling {
  readonly siren: string;
  readonly projectId: string;
  readonly receiptId: string;
  state: LabellingState;
  version: number;
  readonly visibility: 'SHARED' | 'PUBLIC';
  /** Lead commune first. */
  readonly communes: readonly string[];
  /** SIREN of the other agglomerations, some communes of which carry the project. */
  readonly informed: readonly string[];
  /** The criteria of the review under way, or of the last one; null before, and where none were in force. */
  readonly gridId: string | null;
  /** Which review of this file it is: 1, 2… */
  readonly review: number;
  readonly stateSince: Date;
  readonly clock: Clock | null;
  /** Whether this reader follows the file or is informed of it; others know of its label alone. */
  readonly readsFile: boolean;
}

/** Columns of `labelling` under the names of LabellingRow. */
export const labellingColumns = `labelling.id, labelling.siren, labelling.project_id as "projectId",
  labelling.receipt_id as "receiptId", labelling.reference, labelling.state, labelling.reason,
  labelling.labelled_on as "labelledOn", labelling.received_at as "receivedAt", labelling.updated_at as "updatedAt",
  labelling.demonstration, labelling.version, labelling.visibility, labelling.communes, labelling.informed,
  labelling.label_until as "labelUntil", labelling.agreement_reference as "agreementReference",
  labelling.grid_id as "gridId", labelling.review, labelling.state_since as "stateSince",
  case when labelling.clock_started_on is not null then jsonb_build_object('startedOn', labelling.clock_started_on,
    'promisedDays', labelling.promised_days, 'pausedDays', labelling.paused_days,
    'pausedSince', labelling.paused_since, 'endedOn', labelling.clock_ended_on) end as clock,
  ${readsTheFile('labelling')} as "readsFile"`;
