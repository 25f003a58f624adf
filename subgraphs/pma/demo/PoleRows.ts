import type { FactRow } from '#shared/graphql/Fact.js';
import type { OfficialCommune } from '#shared/graphql/officialCommunes.js';
import type { Source } from '#shared/graphql/Source.js';
import type { DemonstrationNoticeChoice } from '#shared/notices/loadNoticeChoices.js';
import type { PastQuarter } from '#shared/observatory/loadPastQuarters.js';
import type { DemonstrationQuestion } from '#shared/savedQuestions/loadKeptQuestions.js';
import type { MemberRole } from '../teams/memberRoles.js';
import type { DemonstrationAgreement } from './AgreementRows.js';
import type { DemonstrationClosing } from './loadClosedStatements.js';
import type { DemonstrationPoleProject, StatedByPoles } from './ProjectRows.js';
import type { DemonstrationRequest } from './RequestRows.js';

/** The territory as the pole scale keeps it. */
export interface PoleTerritory {
  readonly poles: readonly { readonly siren: string; readonly name: string }[];
  readonly members: readonly {
    readonly pole: string;
    readonly siren: string;
    readonly name: string;
    readonly kind: 'AGGLOMERATION' | 'DEPARTMENT' | 'REGION' | 'OTHER';
    readonly since: string;
    readonly source: Source;
  }[];
  readonly communes: readonly OfficialCommune[];
  readonly facts: readonly FactRow[];
  readonly stated?: StatedByPoles;
  /** Centres of communes, by INSEE code, and of bodies that may employ, by SIREN, in degrees WGS84. */
  readonly places: {
    readonly communes: readonly PlaceRow[];
    readonly organisations: readonly PlaceRow[];
  };
}

interface PlaceRow {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Demonstration posts, capacities, teams and allocations. */
export interface PoleDemonstration {
  /** What the observatory had set down before. */
  readonly pastQuarters?: readonly PastQuarter[];
  readonly noticeChoices?: readonly DemonstrationNoticeChoice[];
  readonly keptQuestions?: readonly DemonstrationQuestion[];
  readonly agreements?: readonly DemonstrationAgreement[];
  /** Which account signs in as which post. */
  readonly signIns?: readonly { readonly technicianId: string; readonly subject: string }[];
  readonly closings?: readonly DemonstrationClosing[];
  readonly requests?: readonly DemonstrationRequest[];
  readonly project?: DemonstrationPoleProject;
  readonly skills: readonly { readonly code: string; readonly fr: string; readonly en: string }[];
  readonly technicians: readonly {
    readonly id: string;
    readonly pole: string;
    /** Post code, such as "PMA-T03". */
    readonly code: string;
    /** Function of the post, never a name. */
    readonly function: string;
    /** SIREN of a member, or of a commune of a member. */
    readonly employer: { readonly siren: string; readonly name: string };
    /** Change points: from the post's first day unless told; a null level is a skill lost. */
    readonly skills: readonly {
      readonly code: string;
      readonly level: 'PRACTISES' | 'LEADS' | 'TEACHES' | null;
      readonly since?: string;
    }[];
    /** Percent of a full-time week; 100 unless told. */
    readonly workingTime?: number;
    /** Percent of the working time. */
    readonly pooledShare: number;
    readonly since: string;
    readonly until: string | null;
    /** Months, "2026-11", of which something else than the calendar was said; null half-days leave it the calendar's. */
    readonly capacity: readonly {
      readonly month: string;
      readonly halfDays: number | null;
      /** Half-days of leave and the like. */
      readonly withdrawn?: number;
    }[];
  }[];
  readonly teams: readonly {
    readonly id: string;
    readonly pole: string;
    readonly projectId: string;
    readonly pilot: string;
    /** Since when the pilot pilots it; 2026-01-01 unless told. */
    readonly pilotSince?: string;
    readonly communes: readonly string[];
    readonly members?: readonly {
      readonly id: string;
      /** SIREN or INSEE code. */
      readonly body: string;
      readonly function: string;
      readonly role: MemberRole;
      readonly since: string;
      readonly until: string | null;
    }[];
    /** Why and since when nobody pilots it any more, where that is so. */
    readonly leftByPilot?: { readonly since: string; readonly reason: string };
  }[];
  readonly allocations: readonly {
    readonly id: string;
    readonly number: number;
    readonly technicianId: string;
    readonly teamId: string;
    readonly state: 'REQUESTED' | 'PROPOSED' | 'ACCEPTED' | 'ACTIVE' | 'ENDED' | 'REFUSED' | 'CANCELLED';
    readonly from: string;
    readonly until: string;
    readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[];
    readonly employerAgreement: { readonly agreedOn: string; readonly reference: string | null } | null;
    readonly imported: boolean;
  }[];
  readonly consents: readonly {
    readonly projectId: string;
    readonly commune: string;
    readonly state: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
    readonly decidedOn: string;
    readonly body: 'EXECUTIVE' | 'AGREEMENT' | 'DELIBERATION';
    readonly reference: string | null;
    readonly receivedAt: string;
  }[];
  /** Allocations that may exceed what their post can give, by decision. */
  readonly overrides?: readonly {
    readonly allocationId: string;
    readonly reason: string;
    /** The function of who decided. */
    readonly authorPost: string;
    readonly until: string;
    readonly recordedOn: string;
  }[];
  /** Cuts of capacity decided after the allocations, which stay and raise a check. */
  readonly capacityCuts: readonly {
    readonly technicianId: string;
    readonly month: string;
    readonly halfDays: number;
  }[];
}
