import type { AllocationCheck, AllocationState } from '../../kit/StateTag.js';

interface Party {
  readonly code: string;
  readonly name: string | null;
}

export interface ChainLink {
  readonly from: Party;
  readonly to: Party;
  readonly state: 'HOLDS' | 'MISSING' | 'EXPIRED' | 'FUTURE';
  readonly article: string;
  readonly agreement: { readonly id: string } | null;
}

export interface Chain {
  readonly on: string;
  readonly complete: boolean;
  readonly soonBroken: boolean;
  readonly intervals: readonly { readonly from: string; readonly until: string; readonly complete: boolean }[];
  readonly links: readonly ChainLink[];
}

export interface AllocationMonth {
  readonly month: string;
  readonly planned: number;
  readonly done: number;
  readonly history:
    | readonly { readonly doneBefore: number; readonly done: number; readonly recordedAt: string }[]
    | null;
}

export type EndReason =
  | 'DECIDED'
  | 'CONSENT_OVER'
  | 'CONSENT_REFUSED'
  | 'CONSENT_WITHDRAWN'
  | 'CONSENT_REPLACED'
  | 'AGREEMENT_OVER';

export interface Transition {
  readonly to: AllocationState;
  readonly open: boolean;
  readonly reason: string | null;
}

/** A function of a body with a role in the team, beside the posts at work. */
export interface TeamMember {
  readonly id: string;
  readonly body: Party;
  readonly function: string;
  readonly role: 'REFERENT' | 'COORDINATOR' | 'EXPERT' | 'RELAY';
  readonly since: string;
  readonly until: string | null;
}

/** An allocation as its own page shows it. */
export interface AllocationFile {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly endedOn: string | null;
  readonly endReason: EndReason | null;
  readonly version: number | null;
  readonly checks: readonly AllocationCheck[] | null;
  readonly imported: boolean | null;
  readonly demonstration: boolean | null;
  readonly technician: {
    readonly id: string;
    readonly code: string | null;
    readonly function: string | null;
    readonly employer: { readonly siren: string; readonly name: string } | null;
  } | null;
  readonly team: {
    readonly id: string;
    readonly version: number | null;
    /** Null where the reader may not know them. */
    readonly members: readonly TeamMember[] | null;
    readonly pilot: { readonly insee: string; readonly name: string | null } | null;
    /** Its title is the commune's to tell: null while that scale does not answer. */
    readonly project: { readonly id: string; readonly title: string | null } | null;
  } | null;
  readonly months: readonly AllocationMonth[] | null;
  readonly employerAgreement: {
    readonly agreedOn: string;
    readonly reference: string | null;
    readonly until: string | null;
  } | null;
  readonly consents:
    | readonly {
        readonly commune: { readonly insee: string; readonly name: string | null };
        readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
        readonly decidedOn: string;
      }[]
    | null;
  /** The commune's own word and what the pole received, the stricter of both. */
  readonly consentNow: {
    readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'NONE' | 'UNKNOWN';
    readonly agree: boolean | null;
  } | null;
  readonly capacityOverride: {
    readonly reason: string;
    readonly authorPost: string;
    readonly until: string;
  } | null;
  readonly availableTransitions: readonly Transition[] | null;
  readonly staffingRequest: {
    readonly id: string;
    readonly reference: string | null;
    readonly skillLabel: string | null;
  } | null;
  /** The one whose work it goes on with by another post, and those that go on with its own. */
  readonly takesOver: Other | null;
  readonly takenOverBy: readonly Other[] | null;
  readonly chain: Chain | null;
}

interface Other {
  readonly id: string;
  readonly reference: string | null;
}
