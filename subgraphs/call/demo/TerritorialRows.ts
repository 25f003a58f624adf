import type { Source } from '#shared/graphql/Source.js';

/** What sources state of an agglomeration's territorial project, as rows: dated by the day on which they state it. */
export interface StatedProject {
  readonly siren: string;
  readonly since: string;
  readonly source: Source;
  readonly axes: readonly { readonly key: string; readonly title: string; readonly text: string }[];
}
export interface StatedVicePresidencies {
  readonly siren: string;
  readonly since: string;
  readonly count: number;
  readonly source: Source;
}
export interface StatedContract {
  readonly id: string;
  readonly siren: string;
  readonly partner: string;
  readonly title: string;
  readonly knownSince: string;
  readonly pilots: readonly string[];
  readonly source: Source;
}
export interface StatedByAgglomerations {
  readonly projects: readonly StatedProject[];
  readonly vicePresidencies: readonly StatedVicePresidencies[];
  readonly contracts: readonly StatedContract[];
}

/** The demonstration's rows of these rooms; days are "2026-11-23". */
export interface TerritorialDemonstration {
  readonly regimes: readonly {
    readonly id: string;
    readonly siren: string;
    readonly competence: string;
    readonly commune: string;
    readonly regime: 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED';
    readonly since: string;
    readonly body: 'PREFECT_ORDER' | 'DELIBERATION' | 'AGREEMENT';
    readonly reference: string;
    readonly decidedOn: string;
    readonly line: string | null;
    readonly decision: string;
  }[];
  readonly commitments: readonly {
    readonly id: string;
    readonly siren: string;
    readonly title: string;
    readonly text: string;
    readonly onInhabitants: boolean;
    readonly axis: string;
    readonly committedOn: string;
    readonly reference: string;
  }[];
  readonly calls: readonly {
    readonly id: string;
    readonly siren: string;
    readonly title: string;
    readonly text: string;
    readonly axis: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly whoMayAnswer: readonly string[];
  }[];
  readonly contributions: readonly {
    readonly id: string;
    readonly siren: string;
    readonly callId: string;
    readonly kind: 'COLLECTIVE' | 'COMMUNE' | 'FIRM';
    readonly label: string;
    readonly commune: string | null;
    readonly text: string;
    readonly receivedOn: string;
    readonly outcome: 'WAITING' | 'TAKEN' | 'PARTLY' | 'NOT_TAKEN';
    readonly reason: string | null;
    readonly decidedOn: string | null;
  }[];
  readonly chapters: readonly {
    readonly id: string;
    readonly siren: string;
    readonly period: 'MEMORY' | 'PRESENT' | 'FUTURE';
    readonly title: string;
    readonly text: string;
    readonly axis: string | null;
    readonly contributors: readonly { readonly kind: string; readonly count: number }[];
    readonly consentGivenOn: string | null;
    readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  }[];
  readonly trainings: readonly {
    readonly id: string;
    readonly siren: string;
    readonly title: string;
    readonly audience: 'CRAFTSPEOPLE' | 'RELAYS';
    readonly partner: string;
    readonly heldOn: string;
    readonly halfDays: number;
    readonly participants: number | null;
  }[];
}
