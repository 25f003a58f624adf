import type { Connection } from '../../kit/PagedList.js';
import type { agreements } from '../../words/fr/agreements.js';

export type AgreementKind = keyof (typeof agreements)['kinds'];
export type AgreementState = keyof (typeof agreements)['states'];
export type AgreementBody = keyof (typeof agreements)['bodies'];

/** SIREN, or INSEE code of a commune that receives; the name where it is known. */
export interface Party {
  readonly code: string;
  readonly name: string | null;
}

/** A row of Agreements.graphql. */
export interface AgreementRow {
  readonly id: string;
  readonly kind: AgreementKind | null;
  readonly state: AgreementState | null;
  readonly provider: Party | null;
  readonly receiver: Party | null;
  readonly unitCostCents: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly holdsUntil: string | null;
  readonly demonstration: boolean | null;
  readonly act: { readonly reference: string } | null;
}

export interface AgreementsAnswer {
  readonly secondmentAgreements: Connection<AgreementRow> | null;
}

interface Post {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
}

/** An allocation as an agreement's page names it. */
export interface Resting {
  readonly id: string;
  readonly reference: string | null;
  readonly until: string | null;
  readonly technician: Post | null;
  readonly team: { readonly pilot: { readonly insee: string; readonly name: string | null } | null } | null;
}

/** The answer of AgreementFile.graphql. */
export interface AgreementFile extends Omit<AgreementRow, 'act'> {
  readonly version: number | null;
  readonly instructs: Party | null;
  readonly technician: Post | null;
  readonly holdsFrom: string | null;
  readonly personAgreedOn: string | null;
  readonly orderedOn: string | null;
  readonly act: {
    readonly body: AgreementBody;
    readonly reference: string;
    readonly decidedOn: string;
    readonly enforceableFrom: string;
  } | null;
  readonly renews: { readonly id: string; readonly until: string | null } | null;
  readonly reimbursementStatement: {
    readonly quarter: string;
    readonly from: string;
    readonly state: 'LIVE' | 'CLOSED';
    readonly halfDays: number;
    readonly amountCents: number;
  } | null;
}

export const postName = (post: Post | null): string | null => post && (post.function ?? post.code);

/** The day after a calendar day. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
