import type { CommuneStanding, Evidence } from './CommuneStanding.js';
import type { Role } from './roles.js';
import type { ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';

/** Planned half-days of the whole need: done ones once it is closed. Null where a scale could not be asked. */
export interface Effort {
  /** Of the agglomeration, the pole and partners. */
  readonly above: number | null;
  /** Of the communes, of inhabitants (facilitation only) and of peers. */
  readonly below: number | null;
  /** What the need asks in all, while it is advised on; null once a support is assessed. */
  readonly quantity: number | null;
  /**
   * Half-days more that may come from above, in the place of as many from below: what a scale has promised that could not be
   * heard. Infinity where nothing bounds them; none unless told.
   */
  readonly unheard?: number;
  /** Half-days more that peers may bring, while who arranged it is not heard; counted like `unheard`. */
  readonly unheardBelow?: number;
}

/** A lower scale that might have done the whole of it. */
export interface LowerScale {
  readonly scale: ScaleAbove;
  readonly provider: string;
  /** Free half-days in the window; null where it could not be asked. */
  readonly capacity: number | null;
  /** Whether the commune refused that scale. */
  readonly refused: Truth;
  /** First day it could begin. */
  readonly from: string | null;
}

export interface CoFundingStanding {
  readonly object: 'FACILITY' | 'OTHER' | null;
  readonly amountCents: number;
  /** What the law still allows; null where the plan could not be read. */
  readonly maxCents: number | null;
}

/** One support of one provider to one commune, proposed or existing, with all that the checks look at. */
export interface Deed {
  readonly proposed: boolean;
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: Role;
  readonly commune: CommuneStanding;
  /** Whether every carrying commune is small. */
  readonly allSmall: Truth;
  /** Half-days of this deed; of money none. */
  readonly halfDays: number;
  readonly effort: Effort;
  /** Half-days were done after the commune had refused or taken its word back. */
  readonly workedAfterRefusal: Truth;
  /** Somebody else than the communes leads. */
  readonly ledByOther: Truth;
  /** A dated and reversible mandate by enforceable deliberation holds that day. */
  readonly mandate: Truth;
  /** Who instructs the staff is the beneficiary; null while no agreement says. */
  readonly instructedByBeneficiary: Truth | null;
  readonly actsOnInhabitants: boolean;
  readonly hasRelay: Truth;
  /** Lowest first. */
  readonly lower: readonly LowerScale[];
  readonly until: string | null;
  readonly hasUpskilling: boolean;
  /** The same kind of support was given to the commune before. */
  readonly repeated: Truth;
  readonly coFunding: CoFundingStanding | null;
  /** The acts it rests on bind. */
  readonly enforceable: Truth;
  /** The pole acts within its metropolitan interest. */
  readonly withinInterest: Truth;
  /** The chain of agreements is complete, on every day it was at work. */
  readonly chain: Truth;
  readonly evidence: readonly Evidence[];
}
