import type { Connection } from '../../kit/PagedList.js';
import type { agenda } from '../../words/fr/agenda.js';

export type AgendaAdvice = keyof (typeof agenda)['answers'];

interface Agglomeration {
  readonly siren: string;
  readonly name: string | null;
}

/** A skill that is short in a territory in a quarter. */
export interface AgendaItem {
  readonly quarter: string;
  readonly skill: string;
  readonly skillLabel: string;
  readonly territory: Agglomeration;
  readonly missingHalfDays: number;
  readonly ableHalfDays: number;
  readonly nearHalfDays: number;
  readonly quartersShort: number;
  readonly answer: AgendaAdvice;
  readonly reason: string;
  readonly requests: readonly {
    readonly halfDays: number;
    readonly request: { readonly id: string; readonly reference: string | null };
  }[];
  readonly decision: {
    readonly id: string;
    readonly answer: AgendaAdvice;
    readonly decidedBy: string;
    readonly decidedOn: string;
    readonly text: string;
  } | null;
}

export interface AgendaData {
  readonly pole: {
    readonly poolingAgenda: {
      readonly asOf: string;
      readonly n: number;
      readonly rule: string;
      readonly quarters: readonly string[];
      readonly items: Connection<AgendaItem> | null;
    } | null;
  } | null;
}

export interface Target {
  readonly since: string;
  readonly posts: number;
  readonly act: string;
  readonly demonstration: boolean;
  readonly agglomeration: Agglomeration & {
    readonly developmentTeam: {
      readonly filled: number;
      readonly recruiting: number;
      readonly vacant: number;
      readonly involvingInhabitants: number;
    } | null;
  };
}

export interface TargetsData {
  readonly pole: { readonly teamTargets: readonly Target[] | null } | null;
  readonly agglomerations: readonly Agglomeration[] | null;
}
