import type { Source } from '../../kit/SourceLine.js';

export interface Axis {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly source: Source | null;
}

export interface Project {
  readonly id: string;
  readonly title: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly starting: string | null;
  readonly wished: string | null;
  readonly axes: readonly Axis[] | null;
  readonly source: Source | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
}

/** How a statement stood before it was put right, and in what it was wrong. */
export interface Correction {
  readonly correctedAt: string;
  readonly reason: string;
  readonly fields: readonly { readonly field: string; readonly before: string | null }[];
}

/** What every statement that can be corrected tells. */
interface Corrected<Version> {
  readonly version: Version;
  readonly corrections: readonly Correction[] | null;
}

export interface Commitment extends Corrected<number | null> {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly axis: string | null;
  readonly onInhabitantsInvolvement: boolean | null;
  readonly committedOn: string | null;
  readonly actReference: string | null;
  readonly source: Source | null;
  readonly demonstration: boolean | null;
}

export interface VicePresidencies extends Corrected<number> {
  readonly since: string;
  readonly count: number;
  readonly functions: readonly string[];
  readonly source: Source | null;
  readonly demonstration: boolean;
}

export interface Contract extends Corrected<number | null> {
  readonly id: string;
  readonly partner: string | null;
  readonly title: string | null;
  readonly knownSince: string | null;
  readonly signedOn: string | null;
  readonly until: string | null;
  readonly participationClause: string | null;
  readonly pilotCommunes: readonly { readonly insee: string; readonly name: string | null }[] | null;
  readonly source: Source | null;
  readonly demonstration: boolean | null;
}

/** The answer of TerritorialProject.graphql; each part is null when it could not be read. */
export interface TerritorialAnswer {
  readonly agglomeration: {
    readonly siren: string;
    readonly name: string | null;
    readonly territorialProjects: readonly Project[] | null;
    readonly politicalCommitments: readonly Commitment[] | null;
    readonly vicePresidencies: Pick<VicePresidencies, 'since'> | null;
    readonly vicePresidenciesHistory: readonly VicePresidencies[] | null;
    readonly partnershipContracts: readonly Contract[] | null;
  } | null;
}
