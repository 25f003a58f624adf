import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Demonstration } from '../../kit/Demonstration.js';
import { monthsOf } from '../../kit/month.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { MonthCell } from './MonthCell.js';
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

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The heat-map as a table: posts down, months across; each cell is an address that opens its allocations. */
export function MonthTable({ rows, window }: { rows: readonly TechnicianRow[]; window: MonthWindow }) {
  const words = useWords();
  const its = usePlacingWords().heat;
  const formats = useFormats();
  const months = monthsOf(window.from, window.until);
  const scroll = useRef<HTMLElement>(null);
  const [entry, setEntry] = useState({ row: 0, column: 0 });

  // On a narrow screen the open cell is brought into sight inside the table's own scroll.
  useEffect(() => {
    const cell = scroll.current?.querySelector<HTMLElement>('[aria-current="true"]')?.closest('td');
    if (cell && scroll.current) scroll.current.scrollLeft = cell.offsetLeft - scroll.current.clientWidth / 2;
  }, []);

  // One stop of the Tab key for the whole map; arrows go from cell to cell.
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const here = event.target instanceof HTMLElement ? event.target.closest('td') : null;
    if (step === undefined || here === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const body = here.closest('tbody');
    const line = here.parentElement;
    if (body === null || !(line instanceof HTMLTableRowElement)) return;
    const row = [...body.rows].indexOf(line) + step[0];
    const column = here.cellIndex + step[1];
    const cell = body.rows[row]?.cells[column]?.querySelector<HTMLElement>('.month');
    event.preventDefault();
    if (!cell) return;
    setEntry({ row, column: column - 1 });
    cell.focus();
  };

  return (
    <section className="table-scroll" ref={scroll} aria-label={words.months.title} {...focusableScroll}>
      <table className="table months" onKeyDown={onKeyDown}>
        <caption>{words.months.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.months.post}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {formats.shortMonth(month)}
              </th>
            ))}
            <th scope="col">{its.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.id}>
              <PostHead row={row} />
              {months.map((name, across) => {
                const month = row.months?.find((one) => one.month === name);
                const isEntry = down === Math.min(entry.row, rows.length - 1) && across === entry.column;
                return (
                  <td key={name}>
                    {month ? (
                      <MonthCell row={row} month={month} window={window} entry={isEntry} />
                    ) : (
                      words.months.unknownCell
                    )}
                  </td>
                );
              })}
              <Total of={row.months} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What scrolls must be reachable by keyboard. */
const focusableScroll = { tabIndex: 0 };

/** A post's months in sight, added up: what is left in one makes up for no excess in another. */
function Total({ of }: { of: TechnicianRow['months'] }) {
  const words = useWords();
  const sum = (part: (month: TechnicianMonth) => number) => (of ?? []).reduce((before, one) => before + part(one), 0);
  if (of === null) return <td>{words.months.unknownCell}</td>;
  const [over, free, done] = [sum((one) => one.over), sum((one) => one.free), sum((one) => one.done)];
  return (
    <td>
      <div className="month-total">
        <strong>
          {words.months.committedOf(
            sum((one) => one.committed),
            sum((one) => one.capacity),
          )}
        </strong>
        <span>{words.months.free(free)}</span>
        {over > 0 && (
          <span>
            <span aria-hidden="true">▲ </span>
            {words.months.over(over)}
          </span>
        )}
        {done > 0 && <span>{words.months.done(done)}</span>}
      </div>
    </td>
  );
}

function PostHead({ row }: { row: TechnicianRow }) {
  const words = useWords();
  return (
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
  );
}
