import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '#shared/graphql/fetchPages.js';
import { oneInOrderOf } from '#shared/graphql/inOrderOf.js';
import { isId } from '#shared/graphql/isId.js';
import { periodOrder, toldColumns } from '#shared/story/chapterStore.js';
import type { PoleStoryFilter } from './ChapterList.js';
import type { ChapterRow } from './PoleChapter.js';

/** Chapters by id; null for what does not exist for this reader. */
export async function chaptersById(manager: EntityManager, ids: readonly string[]): Promise<(ChapterRow | null)[]> {
  const rows: ChapterRow[] = await manager.query(
    `select ${toldColumns}, s.pole from pole_chapter s where s.id = any($1::uuid[])`,
    [ids.filter(isId)],
  );
  return oneInOrderOf(
    ids.map((id) => id.toLowerCase()),
    rows,
    (row) => row.id,
  );
}

export interface ChapterQuestion {
  readonly filter: PoleStoryFilter | null;
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of each pole's chapters, in the order of its story. */
export async function chapterPages(
  manager: EntityManager,
  sirens: readonly string[],
  question: ChapterQuestion,
): Promise<Page<ChapterRow>[]> {
  return await fetchPages<ChapterRow>(manager, { ...list(question), parent: 's.pole' }, sirens, question);
}

/** One page of all chapters that the reader sees, in the order of a story. */
export async function chapterPage(manager: EntityManager, question: ChapterQuestion): Promise<Page<ChapterRow>> {
  return await fetchPage<ChapterRow>(manager, list(question), question);
}

function list({ filter }: ChapterQuestion): KeysetList {
  return {
    name: 'poleChapters',
    from: 'pole_chapter s',
    select: `${toldColumns}, s.pole`,
    where: conditions(filter ?? {}),
    sort: [
      { sql: periodOrder, type: 'int' },
      { sql: 's.title collate "fr-x-icu"', type: 'text' },
      { sql: 's.id', type: 'uuid' },
    ],
    question: filter,
  };
}

function conditions({ poles, periods, axes }: PoleStoryFilter): Condition[] {
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  among('s.pole', poles);
  among('s.period', periods);
  among('s.axis', axes);
  return found;
}
