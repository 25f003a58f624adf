import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats } from '../../words/Words.js';
import type { SupportOfFile } from './labellingFile.js';

/** A support month by month: what is planned and what was done. */
export function SupportMonths({ support }: { support: SupportOfFile }) {
  const its = useSupportWords();
  const formats = useFormats();
  const months = support.months ?? [];
  if (months.length === 0) return null;
  return (
    <Fold title={its.itsMonths}>
      <DataTable
        caption={its.itsMonthsCaption}
        rows={months}
        keyOf={({ month }) => month}
        columns={[
          { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
          { key: 'planned', title: its.planned, numeric: true, cell: ({ planned }) => formats.number(planned) },
          { key: 'done', title: its.done, numeric: true, cell: ({ done }) => formats.number(done) },
        ]}
      />
    </Fold>
  );
}
