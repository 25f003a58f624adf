import type { Source } from '#shared/graphql/Source.js';
import type { engagementStates } from '#shared/journal/engagementActs.js';

/** Initiatives as the demonstration shows them: those that a source states, dated and as it states them, and invented ones. */
export interface InitiativeDemonstration {
  readonly initiatives: readonly DemonstrationInitiative[];
  readonly receipts: readonly DemonstrationEngagementReceipt[];
}

export interface DemonstrationInitiative {
  readonly id: string;
  readonly siren: string;
  readonly title: string;
  readonly theme: string;
  readonly axis: string | null;
  readonly objective: DemonstrationObjective | null;
  /** Null: not defined. */
  readonly participation: DemonstrationObjective | null;
  readonly openedOn: string | null;
  readonly source: Source | null;
  readonly statedOn: string | null;
  readonly demonstration: boolean;
  /** ISO instant. */
  readonly createdAt: string;
}

export interface DemonstrationObjective {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly by: string | null;
}

/** A commune's word as its agglomeration received it. */
export interface DemonstrationEngagementReceipt {
  readonly id: string;
  readonly siren: string;
  readonly initiativeId: string;
  readonly engagementId: string;
  readonly commune: string;
  readonly version: number;
  readonly state: (typeof engagementStates)[number];
  readonly since: string;
  readonly ground: string | null;
  readonly body: string | null;
  readonly reference: string | null;
  readonly localVersion: string | null;
  readonly reason: string | null;
  /** ISO instant. */
  readonly receivedAt: string;
}
