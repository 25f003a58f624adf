import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ToldChapter } from './chapters.js';
import { useCollectiveWords } from './words.js';

interface ChapterTableProps {
  readonly chapters: readonly ToldChapter[];
  readonly axes: Readonly<Record<string, string>>;
}

/** The same chapters as rows. */
export function ChapterTable({ chapters, axes }: ChapterTableProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useCollectiveWords();
  return (
    <DataTable
      caption={its.caption}
      rows={chapters}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'chapter',
          title: its.chapter,
          cell: ({ to, title }) => <Link to={to}>{title ?? words.answer.unknown}</Link>,
        },
        {
          key: 'period',
          title: its.period,
          cell: ({ period }) => (period === null ? words.answer.unknown : its.periods[period]),
        },
        { key: 'scale', title: its.scale, cell: ({ scale }) => <ScaleName scale={scale} /> },
        { key: 'teller', title: its.teller, cell: ({ teller }) => teller ?? words.answer.unknown },
        { key: 'axis', title: its.axis, cell: ({ axis }) => (axis === null ? '–' : (axes[axis] ?? axis)) },
        {
          key: 'published',
          title: its.publishedOn,
          cell: ({ publishedOn }) => (publishedOn === null ? '–' : formats.date(publishedOn)),
        },
      ]}
    />
  );
}
