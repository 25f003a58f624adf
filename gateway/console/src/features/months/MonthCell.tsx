import { useRef } from 'react';
import { useDrop } from 'react-aria-components/useDrop';
import { Link, useNavigate } from 'react-router';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { draggedType, monthsBetween } from './dragged.js';
import { MonthBar } from './MonthBar.js';
import type { TechnicianMonth, TechnicianRow } from './MonthTable.js';
import { withTry } from './tries.js';
import type { MonthWindow } from './useWindow.js';

/** How full a month is, as one of four grounds; the words in the cell say the same. */
function groundOf({ capacity, committed, over }: TechnicianMonth): string {
  if (over > 0) return 'month-over';
  if (committed === 0) return 'month-none';
  const share = committed / Math.max(1, capacity);
  return share >= 0.95 ? 'month-full' : share >= 0.5 ? 'month-half' : 'month-low';
}

/** The cell's place in the page, to come back to when it is closed. */
export const cellId = (technician: string, month: string) => `cell-${technician}-${month}`;

interface CellProps {
  readonly row: TechnicianRow;
  readonly month: TechnicianMonth;
  readonly window: MonthWindow;
  /** Whether Tab comes to this cell; arrows go to the others. */
  readonly entry: boolean;
}

/** One post's month, as an address that opens its allocations. */
function OpeningLink({ row, month, window, entry }: CellProps) {
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
      tabIndex={entry ? 0 : -1}
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
      <MonthBar of={month} />
    </Link>
  );
}

/** One post's month. On those of the opened post its allocations may be put down: that is tried, nothing is written. */
export function MonthCell(props: CellProps) {
  const { row, month, window } = props;
  const words = useWords();
  const its = usePlacingWords().heat;
  const formats = useFormats();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const from = window.cell?.month;
  const takes = window.cell?.technician === row.id;
  const { dropProps, isDropTarget } = useDrop({
    ref: place,
    isDisabled: !takes,
    getDropOperation: (types) => (types.has(draggedType) && from !== month.month ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      for (const item of items) {
        if (item.kind !== 'text' || from === undefined) continue;
        void item.getText(draggedType).then((allocation) => {
          const byMonths = monthsBetween(from, month.month);
          navigate(window.trying(withTry(window.tries, { is: 'MOVE', allocation, byMonths })));
        });
      }
    },
  });
  return (
    <div
      ref={place}
      className={isDropTarget ? 'month-place month-here' : 'month-place'}
      {...(takes
        ? {
            ...dropProps,
            role: 'group',
            'aria-label': its.dropHere(row.function ?? row.code ?? words.answer.unknown, formats.month(month.month)),
          }
        : {})}
    >
      <OpeningLink {...props} />
    </div>
  );
}
