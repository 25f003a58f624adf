import type { ChapterFile, ContributorKind, Period } from './chapterFile.js';

/** What a person typed about a chapter. */
export interface ChapterDraft {
  readonly title: string;
  readonly text: string;
  readonly period: Period;
  readonly visibility: string;
  readonly actionIds: readonly string[];
  /** The key of an axis of a territorial project. */
  readonly axis: string | null;
  /** A count for each kind, as typed. */
  readonly contributors: Readonly<Record<ContributorKind, string>>;
}

const nobody = { INHABITANTS: '', ASSOCIATIONS: '', ELECTED: '', TECHNICIANS: '', PARTNERS: '' };

export const emptyChapter: ChapterDraft = {
  title: '',
  text: '',
  period: 'MEMORY',
  visibility: 'PRIVATE',
  actionIds: [],
  axis: null,
  contributors: nobody,
};

export function chapterDraftOf(chapter: ChapterFile): ChapterDraft {
  return {
    title: chapter.title ?? '',
    text: chapter.text ?? '',
    period: chapter.period ?? 'PRESENT',
    visibility: chapter.visibility ?? 'PRIVATE',
    actionIds: (chapter.actions ?? []).map(({ id }) => id),
    axis: chapter.axis ?? null,
    contributors: {
      ...nobody,
      ...Object.fromEntries((chapter.contributors ?? []).map(({ kind, count }) => [kind, String(count ?? '')])),
    },
  };
}

const isCount = (typed: string) => /^\d{1,6}$/.test(typed.trim());

/** Whether every count that was typed is one. */
export const countsAreRight = ({ contributors }: ChapterDraft) =>
  Object.values(contributors).every((typed) => typed.trim() === '' || isCount(typed));

/** These fields as they are sent. */
export function chapterInput(draft: ChapterDraft, fields: readonly (keyof ChapterDraft)[]): Record<string, unknown> {
  const sent: Record<keyof ChapterDraft, unknown> = {
    ...draft,
    title: draft.title.trim(),
    text: draft.text.trim(),
    contributors: Object.entries(draft.contributors)
      .filter(([, typed]) => isCount(typed))
      .map(([kind, typed]) => ({ kind, count: Number(typed.trim()) })),
  };
  return Object.fromEntries(fields.filter((field) => sent[field] !== null).map((field) => [field, sent[field]]));
}
