import type { FactRow } from '#shared/graphql/Fact.js';
import type { OfficialCommune } from '#shared/graphql/officialCommunes.js';
import type { Source } from '#shared/graphql/Source.js';
import type { DemonstrationNoticeChoice } from '#shared/notices/loadNoticeChoices.js';
import type { PastQuarter } from '#shared/observatory/loadPastQuarters.js';
import type { DemonstrationQuestion } from '#shared/savedQuestions/loadKeptQuestions.js';
import type { DemonstrationAgglomerationAdoption } from './AdoptionRows.js';
import type { DemonstrationCoFundings } from './CoFundingRows.js';
import type { DemonstrationGroups } from './GroupRows.js';
import type { DemonstrationFact } from './ImportedFactRows.js';
import type { InitiativeDemonstration } from './InitiativeRows.js';
import type { DemonstrationLabellingFiles } from './LabellingFileRows.js';
import type { DemonstrationStaffing } from './StaffingRows.js';
import type { DemonstrationTeamSupports } from './SupportRows.js';
import type { StatedByAgglomerations, TerritorialDemonstration } from './TerritorialRows.js';

/** The territory as the agglomeration scale keeps it. Memberships are change points: a commune stays until its next row. */
export interface AgglomerationTerritory {
  readonly agglomerations: readonly { readonly siren: string; readonly name: string; readonly shortName: string }[];
  readonly memberships: readonly {
    readonly insee: string;
    readonly siren: string;
    readonly since: string;
    readonly source: Source;
  }[];
  /** To which pole each agglomeration belongs, from when on: change points too. */
  readonly poleMemberships: readonly { readonly siren: string; readonly pole: string; readonly since: string }[];
  readonly communes: readonly OfficialCommune[];
  readonly facts: readonly FactRow[];
  readonly stated?: StatedByAgglomerations;
}

/** Demonstration labellings: each answers a proposal of the commune scale's demonstration. */
export interface AgglomerationDemonstration {
  /** What the observatory had set down before. */
  readonly pastQuarters?: readonly PastQuarter[];
  readonly noticeChoices?: readonly DemonstrationNoticeChoice[];
  readonly keptQuestions?: readonly DemonstrationQuestion[];
  readonly adoptions?: readonly DemonstrationAgglomerationAdoption[];
  readonly groups?: DemonstrationGroups;
  readonly importedFacts?: readonly DemonstrationFact[];
  readonly staffing?: readonly DemonstrationStaffing[];
  readonly coFundings?: DemonstrationCoFundings;
  readonly teamSupports?: DemonstrationTeamSupports;
  readonly initiatives?: InitiativeDemonstration;
  readonly territorial?: TerritorialDemonstration;
  readonly files?: DemonstrationLabellingFiles;
  readonly labellings: readonly {
    readonly id: string;
    readonly number: number;
    readonly siren: string;
    readonly projectId: string;
    readonly projectReference: string;
    readonly title: string;
    readonly leadCommune: string;
    readonly coCarriers: readonly string[];
    readonly visibility: 'SHARED' | 'PUBLIC';
    readonly proposedOn: string;
    readonly withdrawnOn: string | null;
    readonly withdrawalReason: string | null;
    readonly state:
      | 'RECEIVED'
      | 'ADMISSIBLE'
      | 'UNDER_REVIEW'
      | 'LABELLED'
      | 'TO_MATURE'
      | 'NOT_RETAINED'
      | 'FOLLOWED'
      | 'EXPIRED'
      | 'SUSPENDED';
    readonly reason: string | null;
    readonly labelledOn: string | null;
    /** Last day of the label; null for one without an end. */
    readonly labelUntil?: string | null;
    readonly agreementReference?: string | null;
    /** SIREN of the other agglomerations, some communes of which carry the project. */
    readonly informed?: readonly string[];
    /** Every step from RECEIVED to `state`, oldest first. */
    readonly decisions: readonly {
      readonly from: string;
      readonly to: string;
      readonly reason: string | null;
      readonly decidedAt: string;
    }[];
    /** ISO instants. */
    readonly receivedAt: string;
    readonly updatedAt: string;
  }[];
}
