import type { FactRow } from '#shared/graphql/Fact.js';
import type { Source } from '#shared/graphql/Source.js';
import type { DemonstrationNoticeChoice } from '#shared/notices/loadNoticeChoices.js';
import type { PastQuarter } from '#shared/observatory/loadPastQuarters.js';
import type { DemonstrationQuestion } from '#shared/savedQuestions/loadKeptQuestions.js';
import type { DemonstrationActionHistory } from './ActionHistoryRows.js';
import type { DemonstrationActionPart } from './ActionPartRows.js';
import type { DemonstrationAdviceDecision } from './AdviceDecisionRows.js';
import type { DemonstrationCoFundingReceipt } from './CoFundingReceiptRows.js';
import type { DemonstrationContract } from './ContractRows.js';
import type { DemonstrationCouncil } from './CouncilRows.js';
import type { DemonstrationEngagements } from './EngagementRows.js';
import type { DemonstrationExperiment, DemonstrationReuse } from './ExperimentRows.js';
import type { DemonstrationForums } from './ForumRows.js';
import type { DemonstrationAdoption, DemonstrationFramework } from './FrameworkRows.js';
import type { ListeningRoundRow } from './ListeningRows.js';
import type { DemonstrationRiskSharing } from './loadRiskSharings.js';
import type { DemonstrationManagement } from './ManagementRows.js';
import type { DemonstrationQuestions } from './QuestionRows.js';
import type { DemonstrationRegimeReceipt } from './RegimeRows.js';
import type { DemonstrationStands } from './StandRows.js';
import type { DemonstrationChapter, DemonstrationRound } from './StoryRows.js';
import type { DemonstrationSupportReceipt, DemonstrationSupports } from './SupportRows.js';

/** The territory as the commune scale keeps it: official facts, dated, with their sources. */
export interface CommuneTerritory {
  readonly communes: readonly {
    readonly insee: string;
    readonly siren: string | null;
    readonly name: string;
    /** WGS84 degrees; null where no geography is given. */
    readonly longitude: number | null;
    readonly latitude: number | null;
    readonly areaKm2: number | null;
  }[];
  readonly populations: readonly {
    readonly insee: string;
    readonly inhabitants: number;
    readonly since: string;
    readonly source: Source;
  }[];
  /** Pairs of INSEE codes that share a border, each pair once. */
  readonly neighbours: readonly (readonly [string, string])[];
  /** Which agglomeration a commune belongs to since a day: it must know to whom it proposes when nobody else answers. */
  readonly memberships: readonly { readonly insee: string; readonly siren: string; readonly since: string }[];
  /** The pole a commune's word on its support is addressed to; without it such a word has no addressee. */
  readonly poles?: readonly { readonly siren: string; readonly name: string }[];
  readonly facts: readonly FactRow[];
  readonly listeningRounds?: readonly ListeningRoundRow[];
}

/** Demonstration rows: deterministic, functions instead of people, marked as demonstration. */
export interface CommuneDemonstration {
  /** What the observatory had set down before. */
  readonly pastQuarters?: readonly PastQuarter[];
  readonly actions: readonly DemonstrationAction[];
  readonly projects: readonly DemonstrationProject[];
  readonly supports?: DemonstrationSupports;
  readonly coFundingReceipts?: readonly DemonstrationCoFundingReceipt[];
  readonly adviceDecisions?: readonly DemonstrationAdviceDecision[];
  readonly supportReceipts?: readonly DemonstrationSupportReceipt[];
  readonly questions?: DemonstrationQuestions;
  readonly councils?: readonly DemonstrationCouncil[];
  readonly chapters?: readonly DemonstrationChapter[];
  readonly regimeReceipts?: readonly DemonstrationRegimeReceipt[];
  readonly rounds?: readonly DemonstrationRound[];
  readonly management?: DemonstrationManagement;
  readonly noticeChoices?: readonly DemonstrationNoticeChoice[];
  readonly keptQuestions?: readonly DemonstrationQuestion[];
  readonly riskSharings?: readonly DemonstrationRiskSharing[];
  readonly stands?: DemonstrationStands;
  readonly forums?: DemonstrationForums;
  readonly contracts?: readonly DemonstrationContract[];
  readonly frameworks?: readonly DemonstrationFramework[];
  readonly adoptions?: readonly DemonstrationAdoption[];
  readonly actionHistory?: readonly DemonstrationActionHistory[];
  readonly actionParts?: readonly DemonstrationActionPart[];
  readonly engagements?: DemonstrationEngagements;
  readonly experiments?: readonly DemonstrationExperiment[];
  readonly reuses?: readonly DemonstrationReuse[];
}

export interface DemonstrationAction {
  readonly id: string;
  readonly insee: string;
  /** Four digits at most; the reference is made of the commune, the year and this number. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly phase: 'IDEA' | 'STUDY' | 'OPERATION';
  readonly status: 'ONGOING' | 'LATE' | 'PAUSED' | 'BLOCKED' | 'ABANDONED' | 'DONE';
  readonly electedCarriers: readonly string[];
  readonly technicians: readonly { readonly function: string; readonly service: string }[];
  readonly delegations: readonly string[];
  readonly services: readonly string[];
  readonly origin: 'COMMUNE' | 'INHABITANTS' | 'ASSOCIATION' | 'CLAIM' | 'INITIATIVE';
  readonly microDistrict: string | null;
  readonly visibleInLivingEnvironment: boolean;
  readonly dueOn: string | null;
  readonly unblocking: string | null;
  readonly assessment: string | null;
  readonly lesson: string | null;
  readonly projectId: string | null;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DemonstrationProject {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly leadCommune: string;
  readonly coCarriers: readonly { readonly insee: string; readonly confirmedOn: string | null }[];
  readonly state: 'DRAFT' | 'SHARED' | 'PROPOSED' | 'WITHDRAWN';
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly costCents: number | null;
  readonly sharedOn: string | null;
  readonly proposedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly needs: readonly {
    readonly id: string;
    readonly kind: 'PEER_EXCHANGE' | 'ENGINEERING' | 'FACILITATION' | 'TRAINING' | 'CO_FUNDING' | 'VISIBILITY';
    readonly skill: string | null;
    readonly description: string;
    readonly quantityHalfDays: number | null;
    readonly quantityCents: number | null;
    readonly ownHalfDays: number;
    readonly inhabitantsHalfDays: number;
    readonly from: string;
    readonly until: string;
    readonly competence: string | null;
    readonly onInhabitants?: boolean;
  }[];
  readonly createdAt: string;
  readonly updatedAt: string;
}
