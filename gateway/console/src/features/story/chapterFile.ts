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

interface Axis {
  readonly key: string;
  readonly title: string;
}

/** The axes of an agglomeration's territorial projects, or a pole's own. */
export interface AxesOf {
  readonly territorialProjects?: readonly { readonly axes: readonly Axis[] | null }[] | null;
  readonly axes?: readonly Axis[] | null;
}

export const axisTitles = (of: AxesOf | null | undefined) =>
  [...(of?.axes ?? []), ...(of?.territorialProjects ?? []).flatMap(({ axes }) => axes ?? [])].map(({ key, title }) => ({
    key,
    label: title,
  }));

type Institution = { readonly siren: string; readonly name: string | null } & AxesOf;

/** The answer of ChapterFile.graphql, of AgglomerationChapterFile.graphql or of PoleChapterFile.graphql. */
export interface ChapterFile extends ChapterRow {
  readonly version: number | null;
  readonly consentToPublish: { readonly givenOn: string; readonly withdrawnOn: string | null } | null;
  readonly actions?: readonly { readonly id: string; readonly title: string | null }[] | null;
  readonly commune?: { readonly insee: string; readonly name: string | null } | null;
  readonly axis?: string | null;
  readonly agglomeration?: Institution | null;
  readonly pole?: Institution | null;
}

/** The agglomeration or the pole that tells it; null where a commune does. */
export const institutionOf = ({ agglomeration, pole }: ChapterFile): Institution | null =>
  agglomeration ?? pole ?? null;

export type OwnChapter = ChapterFile & { readonly version: number };

/** Who reads a chapter, in one word. */
export function stateOf({ visibility, withdrawnOn }: ChapterRow): ChapterState | null {
  return visibility === 'PRIVATE' && withdrawnOn !== null ? 'WITHDRAWN' : visibility;
}
