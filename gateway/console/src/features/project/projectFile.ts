import type { LabelCommitmentState } from '../../kit/CommitmentTag.js';
import type { FundingPlan } from '../../kit/FundingFigures.js';
import type { StatedNeed } from '../../kit/NeedText.js';
import type { AskedQuestion } from '../../kit/QuestionText.js';
import type { LabellingState, ProjectState } from '../../kit/StateTag.js';
import type { Hosted, SupportSummary } from '../../kit/supportSummary.js';
import type { TimelineEntry } from '../../kit/Timeline.js';
import type { Catalogue } from '../../words/fr.js';

interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

export type SupportScale = 'PEERS' | 'AGGLOMERATION' | 'POLE' | 'PARTNER';

/** A commune's word on one role of one scale: only ever added, the last one counts. */
export interface Consent {
  readonly id: string;
  readonly version: number | null;
  readonly scale: SupportScale | null;
  readonly role: keyof Catalogue['supportRoles'] | null;
  readonly state: keyof Catalogue['consentStates'] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly conditions: string | null;
  readonly recordedAt: string | null;
  readonly demonstration: boolean | null;
  readonly commune: CommuneName | null;
  readonly act: {
    readonly body: keyof Catalogue['bodies'] | null;
    readonly reference: string | null;
    readonly decidedOn: string | null;
    readonly enforceableFrom: string | null;
    readonly file: { readonly id: string; readonly name: string | null; readonly path: string | null } | null;
  } | null;
}

export interface Need extends StatedNeed {
  readonly consents: readonly Consent[] | null;
}

export interface Labelling {
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly reason: string | null;
  readonly labelledOn: string | null;
  readonly labelUntil: string | null;
  readonly commitments:
    | readonly {
        readonly id: string;
        readonly text: string;
        readonly dueOn: string;
        readonly state: LabelCommitmentState;
      }[]
    | null;
  readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
  readonly decisions:
    | readonly {
        readonly from: LabellingState;
        readonly to: LabellingState;
        readonly reason: string | null;
        readonly decidedAt: string;
      }[]
    | null;
}

export type CarryingState = 'INVITED' | 'CONFIRMED' | 'DECLINED' | 'LEFT';

export interface CoCarrier {
  readonly commune: CommuneName;
  readonly state: CarryingState | null;
  /** The day of its last answer; null until there is one. */
  readonly answeredOn: string | null;
}

/** The answer of ProjectFile.graphql. */
/** What the agglomeration offers the project, or gives it. */
export interface SupportOfProject extends SupportSummary, Hosted {
  readonly upskilling: string | null;
  readonly reason: string | null;
  readonly communes: readonly { readonly insee: string }[] | null;
  readonly need: { readonly id: string; readonly skill: string | null } | null;
}

export interface ProjectFile {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly state: ProjectState | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly costCents: number | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly sharedOn: string | null;
  readonly proposedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly leadCommune: CommuneName | null;
  readonly coCarriers: readonly CoCarrier[] | null;
  /** Those that declined, or left. */
  readonly formerCoCarriers: readonly CoCarrier[] | null;
  readonly fundingPlan: FundingPlan | null;
  readonly questions: readonly (AskedQuestion & { readonly id: string })[] | null;
  readonly supports: {
    readonly nodes: readonly SupportOfProject[];
    readonly totalCount: number;
  } | null;
  readonly timeline: readonly TimelineEntry[] | null;
  readonly needs: readonly Need[] | null;
  readonly availableTransitions:
    | readonly { readonly to: string; readonly open: boolean; readonly reason: string | null }[]
    | null;
  readonly labelling: Labelling | null;
  readonly techniciansAtWork:
    | readonly { readonly id: string; readonly code: string | null; readonly function: string | null }[]
    | null;
}
