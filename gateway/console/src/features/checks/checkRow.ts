import type { Connection } from '../../kit/PagedList.js';
import type { placing } from '../../words/fr/placing.js';

export type CheckKind = keyof typeof placing.checks.kinds;
export type Severity = keyof typeof placing.checks.severities;

/** One thing that is not in order, with what it is about. */
export interface CheckRow {
  readonly kind: CheckKind;
  /** UNKNOWN: who would know could not be heard or cannot tell, which puts nothing in order. */
  readonly state: 'RAISED' | 'UNKNOWN';
  readonly severity: Severity;
  readonly since: string;
  readonly breaksOn: string | null;
  readonly month: string | null;
  readonly halfDays: number | null;
  /** Both sides of the effort for the need it serves; null for other kinds, and where not known. */
  readonly aboveHalfDays: number | null;
  readonly belowHalfDays: number | null;
  readonly article: string | null;
  readonly reason: string;
  readonly technician: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly team: {
    readonly id: string;
    readonly version: number | null;
    /** Its title is the commune's to tell: null while that scale does not answer. */
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
  readonly allocations: readonly { readonly id: string; readonly reference: string | null }[] | null;
  readonly agreements: readonly { readonly id: string }[] | null;
}

export interface CheckCount {
  readonly kind: CheckKind;
  readonly count: number;
  /** How many of these are unknown for now. */
  readonly unknown: number;
  readonly since: string | null;
}

export interface ChecksData {
  readonly pole: {
    readonly checkCounts: readonly CheckCount[] | null;
    readonly checks: Connection<CheckRow> | null;
  } | null;
}
