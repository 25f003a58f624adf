import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Demonstration } from '../../kit/Demonstration.js';
import { monthsOf } from '../../kit/month.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { MonthWindow } from './useWindow.js';

export interface TechnicianMonth {
  readonly month: string;
  readonly capacity: number;
  readonly committed: number;
  readonly done: number;
  readonly free: number;
  readonly over: number;
}

export interface TechnicianRow {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
  readonly pooledShare: number | null;
  readonly demonstration: boolean | null;
  readonly employer: { readonly siren: string; readonly name: string } | null;
  readonly months: readonly TechnicianMonth[] | null;
}

/** How full a month is, as one of four grounds; the words in the cell say the same. */
function groundOf({ capacity, committed, over }: TechnicianMonth): string {
  if (over > 0) return 'month-over';
  if (committed === 0) return 'month-none';
  const share = committed / Math.max(1, capacity);
  return share >= 0.95 ? 'month-full' : share >= 0.5 ? 'month-half' : 'month-low';
}

/** The cell's place in the page, to come back to when it is closed. */
export const cellId = (technician: string, month: string) => `cell-${technician}-${month}`;

function Cell({ row, month, window }: { row: TechnicianRow; month: TechnicianMonth; window: MonthWindow }) {
  const words = useWords();
  const formats = useFormats();
  const post = row.function ?? row.code ?? words.answer.unknown;
  const rest = month.over > 0 ? words.months.over(month.over) : words.months.free(month.free);
  const open = window.cell?.technician === row.id && window.cell.month === month.month;
  return (
    <Link
      id={cellId(row.id, month.month)}
      className={`month ${groundOf(month)}`}
      to={window.cellAddress(row.id, month.month)}
      preventScrollReset
      aria-label={words.months.cell(post, formats.month(month.month), month.committed, month.capacity, rest)}
      {...(open ? { 'aria-current': 'true' as const } : {})}
    >
      <strong>{words.months.committedOf(month.committed, month.capacity)}</strong>
      {month.over > 0 ? (
        <em>
          <span aria-hidden="true">▲ </span>
          {rest}
        </em>
      ) : (
        <span>{rest}</span>
      )}
      {month.done > 0 && <span>{words.months.done(month.done)}</span>}
    </Link>
  );
}

/** The heat-map as a table: posts down, months across; each cell is an address that opens its allocations. */
export function MonthTable({ rows, window }: { rows: readonly TechnicianRow[]; window: MonthWindow }) {
  const words = useWords();
  const formats = useFormats();
  const months = monthsOf(window.from, window.until);
  const scroll = useRef<HTMLElement>(null);

  // On a narrow screen the open cell is brought into sight inside the table's own scroll.
  useEffect(() => {
    const cell = scroll.current?.querySelector<HTMLElement>('[aria-current="true"]')?.parentElement;
    if (cell && scroll.current) scroll.current.scrollLeft = cell.offsetLeft - scroll.current.clientWidth / 2;
  }, []);

  return (
    <section className="table-scroll" ref={scroll} aria-label={words.months.title} {...focusableScroll}>
      <table className="table months">
        <caption>{words.months.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.months.post}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {formats.shortMonth(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <strong>{row.function ?? words.answer.unknown}</strong>
                <br />
                <span className="quiet">
                  {row.code}
                  {row.pooledShare !== null && `, ${words.months.share(row.pooledShare)}`}
                  {row.employer && (
                    <>
                      <br />
                      {words.months.employer(row.employer.name)}
                    </>
                  )}
                </span>{' '}
                <Demonstration shown={row.demonstration} />
              </th>
              {months.map((name) => {
                const month = row.months?.find((one) => one.month === name);
                return (
                  <td key={name}>
                    {month ? <Cell row={row} month={month} window={window} /> : words.months.unknownCell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What scrolls must be reachable by keyboard. */
const focusableScroll = { tabIndex: 0 };
