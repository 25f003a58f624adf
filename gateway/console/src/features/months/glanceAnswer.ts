import type { AllocationState } from '../../kit/StateTag.js';
import type { Point } from './whatIf.js';

interface Post {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
}

interface List<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

export interface GlanceAllocation {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly demonstration: boolean | null;
  readonly technician: Post | null;
  readonly team: {
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
}

export interface GlanceRequest {
  readonly id: string;
  readonly reference: string | null;
  readonly skillLabel: string | null;
  readonly halfDays: number | null;
  readonly until: string | null;
  readonly demonstration: boolean | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
}

/** The director's first page; whatever could not be read is null, never zero. */
export interface GlanceAnswer {
  readonly over: List<
    Post & { readonly months: readonly { readonly month: string; readonly over: number }[] | null }
  > | null;
  readonly free: List<{ readonly id: string; readonly months: readonly { readonly free: number }[] | null }> | null;
  readonly pole: {
    readonly checks: List<Point> | null;
    /** Of these, the gravest alone; and those that come next. */
    readonly toSettle: { readonly totalCount: number } | null;
    readonly toWatch: { readonly totalCount: number } | null;
    readonly requestsToServe: List<GlanceRequest> | null;
  } | null;
  readonly ending: { readonly totalCount: number } | null;
  readonly requested: List<GlanceAllocation> | null;
}
