import type { Connection } from '../../kit/PagedList.js';
import type { EngagementState, Ground, InitiativeSummary, Level } from './initiativeAnswer.js';

export interface OwnEngagement {
  readonly id: string;
  readonly state: EngagementState;
  readonly ground: Ground | null;
  readonly since: string;
  readonly body: 'EXECUTIVE' | 'AGREEMENT' | 'DELIBERATION' | null;
  readonly actReference: string | null;
  readonly localVersion: string | null;
  readonly reason: string | null;
  readonly version: number;
}

export interface OwnAction {
  readonly id: string;
  readonly title: string | null;
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly version: number;
  readonly initiative: { readonly id: string } | null;
}

export interface OwnInitiative extends InitiativeSummary {
  readonly standings: {
    readonly nodes: readonly {
      readonly level: Level;
      readonly lastActOn: string | null;
      readonly engagement: OwnEngagement | null;
    }[];
  } | null;
}

export interface OwnAnswer {
  readonly commune: {
    readonly insee: string;
    readonly actions: { readonly nodes: readonly OwnAction[] } | null;
    readonly agglomeration: {
      readonly name: string | null;
      readonly initiatives: Connection<OwnInitiative> | null;
    } | null;
  } | null;
}
