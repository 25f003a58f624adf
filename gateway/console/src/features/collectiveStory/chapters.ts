import type { Scale } from '../../session/session.js';

export const periods = ['MEMORY', 'PRESENT', 'FUTURE'] as const;
export type Period = (typeof periods)[number];

interface Chapter {
  readonly id: string;
  readonly period: Period | null;
  readonly axis: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly publishedOn: string | null;
  readonly demonstration: boolean | null;
}

type Named = { readonly name: string | null } | null;
interface Told<Of> {
  readonly totalCount: number;
  readonly nodes: readonly (Chapter & Of)[];
}

/** The answer of CollectiveStory.graphql: a list is null where its scale does not answer. */
export interface StoryData {
  readonly communes: Told<{ readonly commune: Named }> | null;
  readonly agglomerations: Told<{ readonly agglomeration: Named }> | null;
  readonly poles: Told<{ readonly pole: Named }> | null;
}

/** A chapter whoever tells it. */
export interface ToldChapter extends Chapter {
  readonly scale: Scale;
  readonly teller: string | null;
  /** Its own page. */
  readonly to: string;
}

const order = (chapter: ToldChapter) => [
  chapter.period === null ? periods.length : periods.indexOf(chapter.period),
  // Proximity comes first.
  ['commune', 'call', 'pma'].indexOf(chapter.scale),
];

/** The chapters of the three scales in the order of one story: time, then the nearest scale, then the oldest published. */
export function chaptersOf({ communes, agglomerations, poles }: StoryData): ToldChapter[] {
  const all: ToldChapter[] = [
    ...(communes?.nodes ?? []).map((one) => told(one, 'commune', one.commune, '/story')),
    ...(agglomerations?.nodes ?? []).map((one) => told(one, 'call', one.agglomeration, '/agglomeration-story')),
    ...(poles?.nodes ?? []).map((one) => told(one, 'pma', one.pole, '/pole-story')),
  ];
  return all.sort((one, other) => {
    const [time = 0, scale = 0] = order(one);
    const [otherTime = 0, otherScale = 0] = order(other);
    return (
      time - otherTime ||
      scale - otherScale ||
      (one.publishedOn ?? '').localeCompare(other.publishedOn ?? '') ||
      one.id.localeCompare(other.id)
    );
  });
}

function told(chapter: Chapter, scale: Scale, teller: Named, way: string): ToldChapter {
  return { ...chapter, scale, teller: teller?.name ?? null, to: `${way}/${chapter.id}` };
}

/** How many there are, of which a page shows the first: null where no scale answered. */
export function totalOf({ communes, agglomerations, poles }: StoryData): number {
  return [communes, agglomerations, poles].reduce((sum, list) => sum + (list?.totalCount ?? 0), 0);
}
