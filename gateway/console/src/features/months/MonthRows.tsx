import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Tag } from '../../kit/Tag.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { TechnicianMonth, TechnicianRow } from './MonthTable.js';
import type { MonthWindow } from './useWindow.js';

/** A post's month as a line. */
const linesOf = (rows: readonly TechnicianRow[]) =>
  rows.flatMap((row) => (row.months ?? []).map((month: TechnicianMonth) => ({ row, month })));

/** What the map shows, as lines of figures. */
export function MonthRows({ rows, window }: { rows: readonly TechnicianRow[]; window: MonthWindow }) {
  const words = useWords();
  const its = usePlacingWords().heat;
  const formats = useFormats();
  return (
    <DataTable
      caption={its.rowsCaption}
      rows={linesOf(rows)}
      keyOf={({ row, month }) => `${row.id} ${month.month}`}
      columns={[
        {
          key: 'post',
          title: words.months.post,
          cell: ({ row, month }) => (
            <Link to={window.cellAddress(row.id, month.month)}>
              {`${row.function ?? row.code}, ${formats.month(month.month)}`}
            </Link>
          ),
        },
        {
          key: 'capacity',
          title: words.months.capacity,
          numeric: true,
          cell: ({ month }) => formats.number(month.capacity),
        },
        {
          key: 'committed',
          title: words.months.committed,
          numeric: true,
          cell: ({ month }) => formats.number(month.committed),
        },
        { key: 'done', title: words.months.doneTerm, numeric: true, cell: ({ month }) => formats.number(month.done) },
        { key: 'free', title: words.months.freeTerm, numeric: true, cell: ({ month }) => formats.number(month.free) },
        {
          key: 'over',
          title: words.months.overTerm,
          cell: ({ month }) =>
            month.over > 0 ? (
              <Tag sign="▲" tone="brick">
                {words.months.over(month.over)}
              </Tag>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
