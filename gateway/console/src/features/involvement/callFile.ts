import type { Connection } from '../../kit/PagedList.js';
import type { involvement } from '../../words/fr/involvement.js';
import type { Catalogue } from '../../words/fr.js';

type Words = typeof involvement;
export type Party = keyof Words['parties'];
export type ContributionOutcome = keyof Words['outcomes'];

interface Call {
  readonly id: string;
  readonly title: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly whoMayAnswer: readonly Party[] | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly demonstration: boolean | null;
}

/** A row of Calls.graphql. */
export interface CallRow extends Call {
  readonly received: { readonly totalCount: number } | null;
  readonly waiting: { readonly totalCount: number } | null;
}

export interface Contribution {
  readonly id: string;
  readonly kind: Party | null;
  readonly label: string | null;
  readonly text: string | null;
  readonly receivedOn: string | null;
  readonly outcome: ContributionOutcome | null;
  readonly reason: string | null;
  readonly decidedOn: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
}

/** The answer of CallFile.graphql. */
export interface CallFile extends Call {
  readonly text: string | null;
  readonly version: number | null;
  readonly agglomeration: { readonly siren: string; readonly name: string | null } | null;
  readonly contributions: Connection<Contribution> | null;
}

export type OwnCall = CallFile & { readonly version: number };
