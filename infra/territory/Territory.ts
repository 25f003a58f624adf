/**
 * A territory as the services receive it: one pole, its agglomerations, their communes, and what sources state about
 * them. Everything that can change is a dated row with its source; nothing here is a constant of the product.
 */

/** Where a row comes from. `id` is unique within a territory. Dates are 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly version: string | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** One text in the two languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** EXACT: the thing began that day. AT_LATEST: the source states it on that day, it may have begun before. */
export const sinceMeanings = ['EXACT', 'AT_LATEST'] as const;
export type SinceMeaning = (typeof sinceMeanings)[number];

/** « pôle métropolitain », by its SIREN. */
export interface Pole {
  readonly siren: string;
  readonly name: string;
  readonly shortName: string;
}

/** Legal kinds of « EPCI à fiscalité propre », as the national list abbreviates them (MET69: metropolis of Lyon). */
export const agglomerationKinds = ['CC', 'CA', 'CU', 'METRO', 'MET69'] as const;
export type AgglomerationKind = (typeof agglomerationKinds)[number];

/** An « EPCI à fiscalité propre » of the territory, by its SIREN. */
export interface Agglomeration {
  readonly siren: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgglomerationKind;
}

/** Centre in degrees WGS84, area in km², and the communes of the territory that share a border (INSEE codes, sorted). */
export interface CommuneGeography {
  readonly longitude: number;
  readonly latitude: number;
  readonly squareKilometres: number;
  readonly neighbours: readonly string[];
}

/** A commune by its INSEE code, named as in the official geographic code; `geography` is null where nobody gave it. */
export interface Commune {
  readonly insee: string;
  readonly siren: string;
  readonly name: string;
  readonly geography: CommuneGeography | null;
  readonly source: Source;
}

/** Change point: from `since` (YYYY-MM-DD) on, the commune belongs to that agglomeration, until its next change point. */
export interface Membership {
  readonly commune: string;
  readonly agglomeration: string;
  readonly since: string;
  readonly sinceMeaning: SinceMeaning;
  readonly source: Source;
}

export const poleMemberKinds = ['AGGLOMERATION', 'DEPARTMENT', 'REGION', 'OTHER'] as const;
export type PoleMemberKind = (typeof poleMemberKinds)[number];

/** Change point: from `since` (YYYY-MM-DD) on, the body of that SIREN is a member of the pole. */
export interface PoleMember {
  readonly siren: string;
  readonly name: string;
  readonly kind: PoleMemberKind;
  readonly since: string;
  readonly sinceMeaning: SinceMeaning;
  readonly source: Source;
}

/**
 * Change point: the municipal population (« population municipale », INSEE) of a commune on its reference day `since`
 * (YYYY-MM-DD); it holds until a newer one.
 */
export interface Population {
  readonly commune: string;
  readonly inhabitants: number;
  readonly referenceYear: number;
  readonly since: string;
  readonly source: Source;
}

export const factSubjectKinds = ['COMMUNE', 'AGGLOMERATION', 'POLE'] as const;
export type FactSubjectKind = (typeof factSubjectKinds)[number];

export const factKinds = [
  'AXIS',
  'VICE_PRESIDENCY',
  'CONTRACT',
  'POST',
  'INITIATIVE',
  'DWELLINGS',
  'GOVERNANCE',
  'STAFF',
  'PARTNER',
  'POPULATION',
  'MEMBERSHIP',
  'APPROACH',
] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * What one source states about one subject on one day, figures as the source gives them even where sources disagree.
 * `title` is the short name (an axis, a partner); `value` goes with `unit`; `approximate` is true only where the source
 * itself says "about". `asOf` is 'YYYY-MM' or 'YYYY-MM-DD'.
 */
export interface Fact {
  readonly id: string;
  readonly subject: { readonly kind: FactSubjectKind; readonly code: string };
  readonly kind: FactKind;
  readonly title: Bilingual | null;
  readonly statement: Bilingual;
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: boolean;
  readonly asOf: string;
  readonly source: Source;
  /** Of a contract: with whom, and the communes it names as its pilots (INSEE codes). */
  readonly partner: string | null;
  readonly pilotCommunes: readonly string[];
}

export const listeningScales = ['COMMUNE', 'AGGLOMERATION', 'POLE'] as const;
export const findingProgresses = ['BETTER', 'SAME', 'WORSE', 'NEW'] as const;

/**
 * A listening round of a commune as a source reports it, in the language of that source. `held` is 'YYYY', 'YYYY-MM' or
 * 'YYYY-MM-DD'; `complete` is false where the source recalls only a part of what the round found.
 */
export interface ListeningRound {
  readonly commune: string;
  readonly held: string;
  readonly scales: readonly (typeof listeningScales)[number][];
  readonly summary: string;
  readonly complete: boolean;
  readonly findings: readonly {
    readonly scale: (typeof listeningScales)[number];
    readonly topic: string;
    readonly finding: string;
    readonly progress: (typeof findingProgresses)[number] | null;
  }[];
  readonly source: Source;
}

/** Communes by INSEE code, facts in the order of their file. */
export interface Territory {
  readonly pole: Pole;
  readonly agglomerations: readonly Agglomeration[];
  readonly communes: readonly Commune[];
  readonly memberships: readonly Membership[];
  readonly poleMembers: readonly PoleMember[];
  readonly populations: readonly Population[];
  /** Source of every `Commune.geography`; null when the territory names no geography file. */
  readonly geographySource: Source | null;
  readonly facts: readonly Fact[];
  readonly listeningRounds: readonly ListeningRound[];
}
