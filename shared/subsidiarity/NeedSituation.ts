import type { CommuneStanding, Evidence } from './CommuneStanding.js';
import type { CoFundingStanding } from './Deed.js';
import type { Kind, Role } from './roles.js';
import type { ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';

/** Free half-days of one source in one month. The same lot is never counted twice, whoever asks for it. */
export interface Lot {
  readonly lot: string;
  /** Such as "2026-11". */
  readonly month: string;
  readonly halfDays: number;
}

/** What one provider of one scale has for the need; it reserves nothing. */
export interface Offer {
  readonly scale: ScaleAbove;
  /** INSEE code of a peer, SIREN of an agglomeration or the pole, a partner's id. */
  readonly provider: string;
  /** UNKNOWN when it could not see what the need asks, UNREACHABLE when it could not be asked. */
  readonly state: 'KNOWN' | 'UNKNOWN' | 'UNREACHABLE';
  readonly lots: readonly Lot[];
  /** Kilometres, for peers: the nearest first. */
  readonly distance: number;
  /** INSEE codes of the communes that it may serve; null for all. */
  readonly serves: readonly string[] | null;
  readonly withinInterest: Truth;
  readonly chain: Truth;
  readonly evidence: readonly Evidence[];
}

/** Half-days promised or given already: CONSENTED and ACTIVE supports of the need. */
export interface RunningSupport {
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: Role;
  readonly halfDays: number;
}

/** One need, with what every scale says of it. Half-days; for CO_FUNDING quantities are euro cents. */
export interface NeedSituation {
  readonly id: string;
  /** The day it is advised on. */
  readonly day: string;
  /** The project is visible upward, and a carrying commune declared the need. */
  readonly asked: Truth;
  readonly kind: Kind;
  /** Somebody has to be there. */
  readonly presence: boolean;
  readonly from: string | null;
  readonly until: string | null;
  readonly quantity: number;
  readonly own: number;
  /** Counts for FACILITATION alone. */
  readonly inhabitants: number;
  readonly actsOnInhabitants: boolean;
  readonly hasRelay: Truth;
  /** A support of this kind was given before. */
  readonly repeated: Truth;
  /** The lead first. */
  readonly communes: readonly CommuneStanding[];
  readonly offers: readonly Offer[];
  readonly running: readonly RunningSupport[];
  /**
   * Scales that may have promised half-days and could not be heard: a commune consented to their help. None unless told; what
   * nobody consented to was not promised.
   */
  readonly unheard?: readonly ScaleAbove[];
  /** The law's answer on money, for CO_FUNDING; the amount asked is the need's own. */
  readonly coFunding: Omit<CoFundingStanding, 'amountCents'> | null;
}
