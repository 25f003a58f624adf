import type { CommuneStanding, Evidence } from './CommuneStanding.js';
import type { CoFundingStanding, Effort, LowerScale } from './Deed.js';
import type { Role } from './roles.js';
import type { ScaleAbove } from './scalesAbove.js';
import type { Truth } from './Truth.js';

/** A dated and reversible mandate to lead in a commune's stead. */
export interface Mandate {
  readonly commune: string;
  /** The day from which its deliberation binds; null while it does not. */
  readonly enforceableFrom: string | null;
  /** Its last day; a mandate without one is none. */
  readonly until: string | null;
}

/** A support, an allocation or a co-funding as it stands on a day, with what its checks need of the other scales. */
export interface SupportSituation {
  readonly id: string;
  readonly day: string;
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: Role;
  /** An offer, or a support refused, is no act yet. */
  readonly state: 'OFFERED' | 'CONSENTED' | 'ACTIVE' | 'CLOSED' | 'REFUSED' | 'INTERRUPTED';
  /** Planned; done, once it is closed. */
  readonly halfDays: number;
  /** Every commune it concerns. */
  readonly communes: readonly CommuneStanding[];
  /** INSEE codes for whom half-days were done after their refusal or withdrawal; null while it cannot be seen. */
  readonly workedAfterRefusal: readonly string[] | null;
  readonly ledByOther: Truth;
  /** Null where mandates could not be seen. */
  readonly mandates: readonly Mandate[] | null;
  readonly instructedByBeneficiary: Truth;
  readonly actsOnInhabitants: boolean;
  readonly hasRelay: Truth;
  /** All that is planned for its need, this support included; `quantity` is not looked at. */
  readonly effort: Omit<Effort, 'quantity'>;
  /** By commune, lowest first, as capacity was known on the day it was decided. */
  readonly lower: readonly LowerScale[];
  readonly until: string | null;
  readonly hasUpskilling: boolean;
  readonly repeated: Truth;
  readonly coFunding: CoFundingStanding | null;
  readonly enforceable: Truth;
  readonly withinInterest: Truth;
  /** On every day that it was ACTIVE; TRUE where none is needed. */
  readonly chain: Truth;
  readonly evidence: readonly Evidence[];
}
