import type { LabellingState } from '../../kit/StateTag.js';

export interface OfficeRow {
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly receivedAt: string | null;
  readonly updatedAt: string | null;
  readonly demonstration: boolean | null;
  readonly receipt: {
    readonly title: string;
    readonly leadCommune: { readonly insee: string; readonly name: string | null };
  } | null;
}

export interface OverdueRow extends OfficeRow {
  readonly clock: { readonly promisedBy: string } | null;
}

/** A support that ended before its time. */
export interface Interrupted {
  readonly id: string;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly endedOn: string | null;
  readonly project: { readonly id: string; readonly title: string | null } | null;
}

/** The states whose counts the page shows, in the order of a proposal's way. */
export const glanceStates = [
  'RECEIVED',
  'ADMISSIBLE',
  'UNDER_REVIEW',
  'TO_MATURE',
  'LABELLED',
  'FOLLOWED',
  'SUSPENDED',
] as const satisfies readonly LabellingState[];

/** The answer of Office.graphql; each state's name is the alias of its count. */
export type OfficeAgglomeration = {
  readonly siren: string;
  readonly name: string | null;
  readonly waiting: { readonly nodes: readonly OfficeRow[]; readonly totalCount: number } | null;
  readonly overdue: { readonly nodes: readonly OverdueRow[]; readonly totalCount: number } | null;
  readonly interrupted: { readonly nodes: readonly Interrupted[]; readonly totalCount: number } | null;
  readonly lately: { readonly nodes: readonly OfficeRow[] } | null;
} & { readonly [State in (typeof glanceStates)[number]]: { readonly totalCount: number } | null };
