import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PostFile, PostMonth } from './technician.js';
import { useTechnicianWords } from './words.js';

/** A post's months: where its capacity comes from, what it has promised, what is left. */
export function MonthsOfPost({ post }: { post: PostFile }) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  if (post.months === null) return <Empty>{words.answer.unknown}</Empty>;
  const origin = ({ calendarCapacity, toldCapacity, withdrawn }: PostMonth) =>
    [
      toldCapacity === null
        ? calendarCapacity !== null && its.byCalendar(calendarCapacity)
        : its.told(toldCapacity, calendarCapacity ?? 0),
      withdrawn !== null && withdrawn > 0 && its.withdrawn(withdrawn),
    ]
      .filter((text) => text !== false)
      .join(', ') || words.answer.unknown;
  return (
    <>
      <DataTable
        caption={its.monthsCaption}
        rows={post.months}
        keyOf={({ month }) => month}
        columns={[
          {
            key: 'month',
            title: its.month,
            cell: ({ month }) => (
              <div className="stack stack-tight">
                <Link to={`/months?from=${month}&cell=${post.id}.${month}`}>{formats.month(month)}</Link>
                <Link
                  to={`/technicians/${post.id}/${month}`}
                  aria-label={its.monthOf(formats.month(month), its.openDays)}
                >
                  {its.openDays}
                </Link>
              </div>
            ),
          },
          {
            key: 'capacity',
            title: words.months.capacity,
            cell: (month) => (
              <div className="stack stack-tight">
                <span>{formats.number(month.capacity)}</span>
                <span className="quiet">{origin(month)}</span>
              </div>
            ),
          },
          {
            key: 'committed',
            title: words.months.committed,
            numeric: true,
            cell: ({ committed }) => formats.number(committed),
          },
          {
            key: 'free',
            title: words.months.freeTerm,
            cell: ({ free, over }) =>
              over === 0 ? (
                formats.number(free)
              ) : (
                <Tag sign="▲" tone="brick">
                  {words.months.over(over)}
                </Tag>
              ),
          },
        ]}
      />
      <p className="no-print">
        <CsvButton
          label={words.answer.csv}
          name={`${its.file}-${post.code ?? ''}`}
          heading={[its.month, words.months.capacity, its.withdrawnTerm, words.months.committed, words.months.freeTerm]}
          rows={post.months.map((row) => [row.month, row.capacity, row.withdrawn, row.committed, row.free])}
        />
      </p>
    </>
  );
}
