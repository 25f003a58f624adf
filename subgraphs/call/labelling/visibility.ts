import { currentAudience, currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';
import type { Visibility } from '#shared/journal/visibility.js';
import type { LabellingState } from './LabellingState.js';

/**
 * Who sees a labelling. Its agglomeration's officers, the communes that carry the project, and those who follow the flow
 * across scales (analysts, the pole's director) see it in every state. To the other institutions a file does not exist before
 * it has a label, so that a refusal stays between those it concerns; to the public, before a label on a project that its
 * commune made public.
 */

const own = (row: string) =>
  `coalesce(${row}.siren = ${currentTenant} and ${currentRole} in ('PROJECT_OFFICER', 'COURIER'), false)`;
const concerned = (row: string) =>
  `coalesce(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} = any (${row}.communes), false)`;
/** SQL: this reader follows proposals and what comes of them across the territory. */
export const followsTheFlow = `coalesce(${currentRole} in ('ANALYST', 'DIRECTOR') and ${currentAudience} = 'institution', false)`;

/** SQL: this reader follows the file in every state, reasons included. */
export const sharesTheFile = (row: string) => `(${own(row)} or ${concerned(row)} or ${followsTheFlow})`;

/** SQL: this reader may know of the labelling. */
export const seesLabelling = (row: string) =>
  `(${sharesTheFile(row)}` +
  ` or coalesce(${row}.labelled_on is not null and ${currentAudience} = 'institution', false)` +
  ` or coalesce(${row}.state in ('LABELLED', 'FOLLOWED', 'EXPIRED') and ${row}.visibility = 'PUBLIC'` +
  ` and ${currentAudience} = 'public', false))`;

/**
 * SQL: an officer of another agglomeration, some communes of which carry the project too. They are informed: they read the
 * file and may comment on it, and nothing more.
 */
export const isInformed = (row: string) =>
  `coalesce(${currentTenant} = any (${row}.informed) and ${currentScale} = 'call'` +
  ` and ${currentRole} = 'PROJECT_OFFICER', false)`;

/** SQL: this reader follows the file, or is informed of it. */
export const readsTheFile = (row: string) => `(${sharesTheFile(row)} or ${isInformed(row)})`;

/** SQL: the reader acts for a commune that carries the project. */
export const carries = (row: string) => concerned(row);

/** SQL: the reader's agglomeration was asked, and this reader works on its answer. */
export const worksOnTheFile = (row: string) => own(row);

/** SQL over a decision: it is about a label, not about what came before one. */
export const isAboutLabel = (decision: string) =>
  `(${decision}.to_state in ('LABELLED', 'FOLLOWED', 'EXPIRED')` +
  ` or ${decision}.to_state = 'SUSPENDED' and ${decision}.from_state in ('LABELLED', 'FOLLOWED')` +
  ` and ${currentAudience} = 'institution')`;

/** SQL: the writer decides for the agglomeration, or keeps what a commune sends it. */
export const writesFor = (row: string, role: 'PROJECT_OFFICER' | 'COURIER') =>
  `coalesce(${row}.siren = ${currentTenant} and ${currentRole} = '${role}', false)`;

/** Who may hear of a change, in the journal's words: the same readers, those who share the file apart. */
export function visibilityOf(labelling: {
  readonly state: LabellingState;
  readonly labelledOn: string | null;
  readonly visibility: 'SHARED' | 'PUBLIC';
}): Visibility {
  if (labelling.labelledOn === null) return 'PRIVATE';
  return labelling.visibility === 'PUBLIC' && labelling.state !== 'SUSPENDED' ? 'PUBLIC' : 'SHARED';
}
