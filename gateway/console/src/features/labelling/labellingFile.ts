import type { LabelCommitmentState } from '../../kit/CommitmentTag.js';
import type { FundingPlan } from '../../kit/FundingFigures.js';
import type { StatedNeed } from '../../kit/NeedText.js';
import type { AskedQuestion } from '../../kit/QuestionText.js';
import type { LabellingState } from '../../kit/StateTag.js';
import type { Hosted, SupportSummary } from '../../kit/supportSummary.js';
import type { Catalogue } from '../../words/fr.js';

export interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

export interface Transition {
  readonly to: string;
  readonly open: boolean;
  readonly reason: string | null;
}

export interface NeedRow extends StatedNeed {
  readonly consents:
    | readonly {
        readonly id: string;
        readonly scale: keyof Catalogue['supportScales'] | null;
        readonly role: keyof Catalogue['supportRoles'] | null;
        readonly state: keyof Catalogue['consentStates'] | null;
        readonly until: string | null;
        readonly commune: CommuneName | null;
      }[]
    | null;
}

export interface SupportOfFile extends SupportSummary, Hosted {
  readonly reason: string | null;
  readonly upskilling: string | null;
  readonly version: number | null;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
  readonly communes: readonly CommuneName[] | null;
  readonly post: { readonly id: string; readonly code: string | null; readonly function: string | null } | null;
  readonly availableTransitions: readonly Transition[] | null;
}

export interface ProjectOfFile {
  readonly id: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly costCents: number | null;
  readonly needs: readonly NeedRow[] | null;
  readonly fundingPlan: FundingPlan | null;
  readonly supports: { readonly nodes: readonly SupportOfFile[]; readonly totalCount: number } | null;
}

export interface Question extends AskedQuestion {
  readonly id: string;
}

export interface Score {
  readonly criterion: string;
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly comment: string;
  readonly scoredAt: string;
}

export interface Review {
  readonly percent: number | null;
  readonly missing: readonly string[];
  readonly grid: {
    readonly version: number;
    readonly since: string;
    readonly criteria: readonly {
      readonly key: string;
      readonly title: string;
      readonly weight: number;
      readonly involvement: boolean;
    }[];
  } | null;
  readonly scores: readonly (Score & { readonly evidence: string | null })[];
  readonly history: readonly Score[];
}

export interface Commitment {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string;
  readonly state: LabelCommitmentState;
  readonly judgements: readonly {
    readonly state: LabelCommitmentState;
    readonly reason: string;
    readonly judgedAt: string;
  }[];
}

interface AgglomerationName {
  readonly siren: string;
  readonly name: string | null;
}

/** The answer of LabellingFile.graphql. */
/** A label given before this application, as a file stated it. */
export interface ImportedLabel {
  readonly id: string;
  readonly title: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string | null;
  /** The labelling that took it up; null while none did. */
  readonly entityId: string | null;
}

export interface LabellingFile {
  readonly importedLabels: readonly ImportedLabel[] | null;
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly reason: string | null;
  readonly receivedAt: string | null;
  readonly labelledOn: string | null;
  readonly labelUntil: string | null;
  readonly agreementReference: string | null;
  readonly waitingFor: 'AGGLOMERATION' | 'COMMUNES' | 'NOBODY' | null;
  readonly waitingSince: string | null;
  readonly clock: {
    readonly promisedBy: string;
    readonly suspendedSince: string | null;
    readonly daysUsed: number;
    readonly daysLeft: number;
  } | null;
  readonly informed: readonly AgglomerationName[] | null;
  readonly questions: readonly Question[] | null;
  readonly review: Review | null;
  readonly proposedRefusal: { readonly reason: string; readonly proposedAt: string } | null;
  readonly commitments: readonly Commitment[] | null;
  readonly comments:
    | readonly {
        readonly id: string;
        readonly text: string;
        readonly commentedAt: string;
        readonly agglomeration: AgglomerationName | null;
      }[]
    | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly agglomeration: AgglomerationName | null;
  readonly receipt: {
    readonly title: string;
    readonly proposedOn: string;
    readonly withdrawnOn: string | null;
    readonly withdrawalReason: string | null;
    readonly leadCommune: CommuneName;
    readonly coCarriers: readonly CommuneName[];
  } | null;
  readonly decisions:
    | readonly {
        readonly from: LabellingState;
        readonly to: LabellingState;
        readonly reason: string | null;
        readonly decidedAt: string;
      }[]
    | null;
  readonly availableTransitions: readonly Transition[] | null;
  readonly project: ProjectOfFile | null;
}

/** The file in the hands of its own officer, with the version a change is decided on. */
export type OwnFile = LabellingFile & { readonly version: number };

export const nameOf = ({ insee, name }: CommuneName) => name ?? insee;
