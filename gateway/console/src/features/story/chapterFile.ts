import type { story } from '../../words/fr/story.js';
import type { Catalogue } from '../../words/fr.js';

export type Period = keyof (typeof story)['periods'];
export type ContributorKind = keyof (typeof story)['kinds'];
export type ChapterState = keyof (typeof story)['states'];

export interface Contributors {
  readonly kind: ContributorKind;
  readonly count: number | null;
  readonly suppressed: boolean;
}

/** A row of Story.graphql. */
export interface ChapterRow {
  readonly id: string;
  readonly period: Period | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly demonstration: boolean | null;
  readonly contributors: readonly Contributors[] | null;
}

/** The axes of an agglomeration's territorial projects. */
export interface AxesOf {
  readonly territorialProjects:
    | readonly { readonly axes: readonly { readonly key: string; readonly title: string }[] | null }[]
    | null;
}

export const axisTitles = (of: AxesOf | null | undefined) =>
  (of?.territorialProjects ?? []).flatMap(({ axes }) => (axes ?? []).map(({ key, title }) => ({ key, label: title })));

/** The answer of ChapterFile.graphql, or of AgglomerationChapterFile.graphql. */
export interface ChapterFile extends ChapterRow {
  readonly version: number | null;
  readonly consentToPublish: { readonly givenOn: string; readonly withdrawnOn: string | null } | null;
  readonly actions?: readonly { readonly id: string; readonly title: string | null }[] | null;
  readonly commune?: { readonly insee: string; readonly name: string | null } | null;
  readonly axis?: string | null;
  readonly agglomeration?: ({ readonly siren: string; readonly name: string | null } & AxesOf) | null;
}

export type OwnChapter = ChapterFile & { readonly version: number };

/** Who reads a chapter, in one word. */
export function stateOf({ visibility, withdrawnOn }: ChapterRow): ChapterState | null {
  return visibility === 'PRIVATE' && withdrawnOn !== null ? 'WITHDRAWN' : visibility;
}
