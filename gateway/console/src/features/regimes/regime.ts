import type { Connection } from '../../kit/PagedList.js';

export type RegimeKind = 'COMMUNAL' | 'TRANSFERRED' | 'DELEGATED';

export interface Act {
  readonly body: 'LAW' | 'PREFECT_ORDER' | 'DELIBERATION' | 'AGREEMENT';
  readonly reference: string;
  readonly decidedOn: string;
  readonly enforceableFrom: string | null;
}

export interface Told {
  readonly competence: string;
  readonly since: string;
  readonly regime: RegimeKind;
  readonly asOf: string;
}

interface Competence {
  readonly key: string;
  readonly title: string;
  readonly article: string;
}

/** A change point: who exercises a competence from a day on, by which act. */
export interface ChangePoint {
  readonly id: string;
  readonly regime: RegimeKind | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly act: Act | null;
}

export interface RegimeRow extends ChangePoint {
  readonly line: string | null;
  readonly demonstration: boolean | null;
  readonly competence: Competence | null;
  readonly commune: {
    readonly insee: string;
    readonly name: string | null;
    readonly regimesTold: readonly Told[] | null;
  } | null;
}

/** The answer of Regimes.graphql. */
export interface RegimesData {
  readonly agglomeration: { readonly regimes: Connection<RegimeRow> | null } | null;
  readonly competences: readonly { readonly key: string; readonly title: string }[] | null;
}

export interface Operation {
  readonly operation: string;
  readonly side: 'COMMUNITY' | 'COMMUNAL';
  readonly actReference: string;
  readonly decidedOn: string;
  readonly projectId: string | null;
}

export interface RegimeFile extends ChangePoint {
  readonly line: string | null;
  readonly demonstration: boolean | null;
  readonly version: number;
  readonly competence: Competence | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
  readonly operations: readonly Operation[] | null;
}

/** The answer of Regime.graphql. */
export interface RegimeData {
  readonly competenceRegime: RegimeFile | null;
}

/** The answer of RegimeHistory.graphql. */
export interface HistoryData {
  readonly agglomeration: {
    readonly regimes: { readonly nodes: readonly ChangePoint[]; readonly totalCount: number } | null;
  } | null;
  readonly commune: { readonly regimesTold: readonly Told[] | null } | null;
}

/** What a commune was told of a competence for the day; undefined where it was told nothing, null where that is unknown. */
export const toldOf = (told: readonly Told[] | null | undefined, competence: string | undefined) =>
  told == null ? null : told.find((one) => one.competence === competence);
