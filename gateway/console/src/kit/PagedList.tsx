import type { ReactNode } from 'react';
import { useWords } from '../words/Words.js';
import { Empty } from './Empty.js';
import { type PageInfo, Pager } from './Pager.js';

/** One page of a list as the graph gives it. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

interface PagedListProps<Row> {
  /** Null when it could not be read: unknown is not empty. */
  readonly list: Connection<Row> | null | undefined;
  readonly empty: ReactNode;
  readonly parameter?: string;
  /** What is paged, where a page has two lists. */
  readonly name?: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** Rows of a list page by page, or why there is none. */
export function PagedList<Row>({ list, empty, parameter, name, children }: PagedListProps<Row>) {
  const words = useWords();
  if (list == null) return <Empty>{words.answer.unknown}</Empty>;
  if (list.nodes.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      {children(list.nodes)}
      <Pager
        pageInfo={list.pageInfo}
        shown={list.nodes.length}
        total={list.totalCount}
        {...(parameter === undefined ? {} : { parameter })}
        {...(name === undefined ? {} : { name })}
      />
    </>
  );
}
