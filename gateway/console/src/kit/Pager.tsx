import { Link, useSearchParams } from 'react-router';
import { useFormats, useWords } from '../words/Words.js';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface PagerProps {
  readonly pageInfo: PageInfo;
  readonly shown: number;
  readonly total: number;
  /** The address's parameter that holds the cursor: a page with two lists has two. */
  readonly parameter?: string;
  /** What is paged, where a page has two lists. */
  readonly name?: string;
}

/** Where the page stands in the list; the next one is an address. */
export function Pager({ pageInfo, shown, total, parameter = 'after', name }: PagerProps) {
  const words = useWords();
  const formats = useFormats();
  const [search] = useSearchParams();
  const to = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete(parameter);
    else next.set(parameter, cursor);
    return `?${next}`;
  };
  if (total === 0) return null;
  return (
    <nav className="row no-print" aria-label={name === undefined ? words.pager.name : `${words.pager.name}, ${name}`}>
      <span className="quiet">{words.pager.shown(formats.number(shown), formats.number(total))}</span>
      {search.has(parameter) && <Link to={to(null)}>{words.pager.first}</Link>}
      {pageInfo.hasNextPage && <Link to={to(pageInfo.endCursor)}>{words.pager.next}</Link>}
    </nav>
  );
}
