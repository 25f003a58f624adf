import type { StaffAgreement } from '../agreements/staffAgreements.js';
import type { PlannedMonth } from '../allocations/plannedMonths.js';
import type { Work } from '../allocations/work.js';
import type { AskedRequest } from '../staffing/askedOfPoles.js';
import type { TeamWord } from '../teams/words.js';
import type { TermsOfPost } from '../technicians/postTerms.js';
import type { SupposedTakeover } from './takeovers.js';

/** What is supposed, by ids that exist. */
export interface Supposition {
  readonly moves: readonly { readonly allocationId: string; readonly byMonths: number }[];
  /** The first day without the post. */
  readonly leavers: readonly { readonly technicianId: string; readonly from: string }[];
  /** Agreements that end on their last day, whatever renews them. */
  readonly notRenewed: readonly string[];
  readonly takeovers: readonly SupposedTakeover[];
  readonly placements: readonly {
    readonly technicianId: string;
    readonly requestId: string | null;
    readonly pilot: string | null;
    readonly months: readonly { readonly month: string; readonly halfDays: number }[];
  }[];
}

/** What a month of a post can give and has promised. */
export interface PostMonth {
  readonly technicianId: string;
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
  readonly told: number | null;
  readonly withdrawn: number;
}

/** A pole as it stands, or as it would: the same rows before and after. */
export interface Standing {
  /** Asked for, proposed, accepted or active. */
  readonly work: readonly Work[];
  readonly planned: readonly PlannedMonth[];
  readonly agreements: readonly StaffAgreement[];
  readonly words: ReadonlyMap<string, TeamWord>;
  readonly posts: ReadonlyMap<string, TermsOfPost>;
  readonly months: readonly PostMonth[];
  readonly requests: readonly AskedRequest[];
}
