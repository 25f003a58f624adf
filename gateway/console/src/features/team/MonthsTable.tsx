import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PostMonth } from './post.js';
import { useTeamWords } from './words.js';

/** One post's months: what it can give, what is promised and done, what is left, and what is beyond. */
export function MonthsTable({ months, caption }: { months: readonly PostMonth[] | null; caption: string }) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  if (months === null) return <Empty>{words.answer.unknown}</Empty>;
  const figure = (key: 'capacity' | 'committed' | 'done' | 'free', title: string) => ({
    key,
    title,
    numeric: true,
    cell: (row: PostMonth) => formats.number(row[key]),
  });
  return (
    <DataTable
      caption={caption}
      rows={months}
      keyOf={({ month }) => month}
      columns={[
        { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
        figure('capacity', its.capacity),
        figure('committed', its.committed),
        figure('done', its.done),
        figure('free', its.free),
        {
          key: 'over',
          title: its.over,
          cell: ({ over }) =>
            over === 0 ? (
              '–'
            ) : (
              <Tag sign="⚠" tone="sand">
                {its.overBy(formats.number(over))}
              </Tag>
            ),
        },
      ]}
    />
  );
}
