import type { FrameworkWords } from '../../words/fr/frameworks.js';
import type { Catalogue } from '../../words/fr.js';

export interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

export interface FrameworkVersion {
  readonly number: number;
  readonly publishedOn: string;
  readonly summary: string;
  readonly content: string;
}

export interface Adoption {
  readonly id: string;
  readonly version: number | null;
  readonly adoptedOn: string | null;
  readonly adaptation: string | null;
  readonly demonstration: boolean | null;
  readonly adopter: CommuneName | null;
  readonly adoptedVersion: { readonly number: number } | null;
  readonly lineage: readonly { readonly id: string; readonly adopter: CommuneName | null }[] | null;
  readonly evaluation: {
    readonly on: string;
    readonly result: keyof FrameworkWords['results'];
    readonly text: string;
  } | null;
}

/** An adoption by an agglomeration, which has no lineage. */
export interface AgglomerationAdoption {
  readonly id: string;
  readonly number: number | null;
  readonly adoptedOn: string | null;
  readonly adaptation: string | null;
  readonly evaluatedOn: string | null;
  readonly result: keyof FrameworkWords['results'] | null;
  readonly evaluation: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
}

/** The answer of FrameworkFile.graphql. */
export interface FrameworkFile {
  readonly id: string;
  readonly title: string | null;
  readonly theme: keyof Catalogue['themes'] | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly published: number | null;
  readonly version: number | null;
  readonly demonstration: boolean | null;
  readonly commune: CommuneName | null;
  readonly draft: { readonly number: number; readonly summary: string; readonly content: string } | null;
  readonly versions: readonly FrameworkVersion[] | null;
  readonly agglomerationAdoptions:
    | readonly (AgglomerationAdoption & {
        readonly adopter: { readonly siren: string; readonly name: string | null } | null;
      })[]
    | null;
  readonly adoptions: { readonly nodes: readonly Adoption[]; readonly totalCount: number } | null;
}

/** A framework when the one who looks writes it. */
export type OwnFramework = FrameworkFile & { readonly version: number };

export const nameOf = (commune: CommuneName | null): string => commune?.name ?? commune?.insee ?? '';
