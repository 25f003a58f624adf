export type Level = 'REALLY' | 'NOMINALLY' | 'NOT';
export const levels = ['REALLY', 'NOMINALLY', 'NOT'] as const satisfies readonly Level[];
export type EngagementState = 'ENGAGED' | 'WITHDRAWN' | 'DECLINED';
export type Ground = 'NOT_INTERESTED' | 'ALREADY_DONE';
export type Band = 'UNDER_500' | 'FROM_500' | 'FROM_2000' | 'FROM_5000' | 'FROM_10000';

export interface Objective {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly by: string | null;
}

interface LevelCounts {
  readonly really: number;
  readonly nominally: number;
  readonly not: number;
  readonly n: number;
}

export interface Counts extends LevelCounts {
  readonly asOf: string;
  readonly bySize: readonly (LevelCounts & { readonly band: Band; readonly significant: boolean })[];
}

/** What every list and page shows of an initiative. */
export interface InitiativeSummary {
  readonly id: string;
  readonly title: string | null;
  readonly theme: string | null;
  readonly objective: Objective | null;
  readonly participationObjective: Objective | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly statedOn: string | null;
  readonly source: { readonly title: string } | null;
  readonly demonstration: boolean | null;
  readonly version: number;
}

export interface StandingRow {
  readonly level: Level;
  readonly state: EngagementState | null;
  readonly since: string | null;
  readonly lastActOn: string | null;
  readonly localActionCount: number;
  readonly populationBand: Band | null;
  readonly engagement: { readonly ground: Ground | null } | null;
  readonly commune: {
    readonly insee: string;
    readonly name: string | null;
    readonly population: number | null;
    readonly centroid: { readonly longitude: number; readonly latitude: number } | null;
  } | null;
}

export interface ReceiptRow {
  readonly state: EngagementState;
  readonly ground: Ground | null;
  readonly since: string;
  readonly receivedAt: string;
  readonly commune: { readonly insee: string; readonly name: string | null };
}
