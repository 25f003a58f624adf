import type { EntityManager } from 'typeorm';
import type { Page } from '../graphql/connection.js';
import { type Condition, fetchPage, fetchPages, type KeysetList } from '../graphql/fetchPages.js';
import { oneInOrderOf } from '../graphql/inOrderOf.js';
import { isId } from '../graphql/isId.js';
import { type ChapterTable, periodOrder, toldColumns } from './chapterStore.js';
import type { ToldChapterRow } from './ToldChapter.js';

/** A chapter as its row is read. */
export interface ToldByRow extends ToldChapterRow {
  /** SIREN of who tells it. */
  readonly teller: string;
}

/** Which chapters: all conditions given hold, within a list one is enough. */
export interface ToldFilter {
  readonly tellers?: readonly string[] | null | undefined;
  readonly periods?: readonly string[] | null | undefined;
  /** Keys of axes of a territorial project. */
  readonly axes?: readonly string[] | null | undefined;
}

export interface ToldQuestion {
  readonly filter: ToldFilter;
  readonly first: number;
  readonly after?: string | undefined;
}

/**
 * How the chapters of one table are read, in the order of a story.
 * @param name the list's name, by which its cursors are known
 */
export function toldStore({ table, owner }: Omit<ChapterTable, 'entity'>, name: string) {
  const columns = `${toldColumns}, s.${owner} as teller`;
  const list = ({ filter }: ToldQuestion): KeysetList => ({
    name,
    from: `${table} s`,
    select: columns,
    where: conditions(owner, filter),
    sort: [
      { sql: periodOrder, type: 'int' },
      { sql: 's.title collate "fr-x-icu"', type: 'text' },
      { sql: 's.id', type: 'uuid' },
    ],
    question: filter,
  });

  /** Chapters by id; null for what does not exist for this reader. */
  async function byId(manager: EntityManager, ids: readonly string[]): Promise<(ToldByRow | null)[]> {
    const rows: ToldByRow[] = await manager.query(`select ${columns} from ${table} s where s.id = any($1::uuid[])`, [
      ids.filter(isId),
    ]);
    return oneInOrderOf(
      ids.map((id) => id.toLowerCase()),
      rows,
      (row) => row.id,
    );
  }

  /** One page of each teller's chapters. */
  async function pagesOf(
    manager: EntityManager,
    tellers: readonly string[],
    question: ToldQuestion,
  ): Promise<Page<ToldByRow>[]> {
    return await fetchPages<ToldByRow>(manager, { ...list(question), parent: `s.${owner}` }, tellers, question);
  }

  /** One page of all chapters that the reader sees. */
  async function page(manager: EntityManager, question: ToldQuestion): Promise<Page<ToldByRow>> {
    return await fetchPage<ToldByRow>(manager, list(question), question);
  }

  return { byId, pagesOf, page };
}

export type ToldStore = ReturnType<typeof toldStore>;

function conditions(owner: ChapterTable['owner'], { tellers, periods, axes }: ToldFilter): Condition[] {
  const found: Condition[] = [];
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values != null) found.push((place) => `${column} = any(${place(values)})`);
  };
  among(`s.${owner}`, tellers);
  among('s.period', periods);
  among('s.axis', axes);
  return found;
}
