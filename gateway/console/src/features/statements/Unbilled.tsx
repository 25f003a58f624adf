import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { UnbilledRow } from './statement.js';
import { useStatementWords } from './words.js';

/** Half-days done while no chain of agreements led to the commune: nobody is asked to reimburse them. */
export function Unbilled({ rows, quarter }: { rows: readonly UnbilledRow[]; quarter: string }) {
  const words = useWords();
  const its = useStatementWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  const pilot = ({ allocation }: UnbilledRow) =>
    allocation?.team?.pilot?.name ?? allocation?.team?.pilot?.insee ?? null;
  return (
    <>
      <DataTable
        caption={its.unbilledCaption}
        rows={rows}
        keyOf={({ month, allocation }) => `${month} ${allocation?.id}`}
        columns={[
          { key: 'allocation', title: its.allocation, cell: ({ allocation }) => allocation?.reference ?? unknown },
          { key: 'post', title: its.post, cell: ({ allocation }) => allocation?.technician?.code ?? unknown },
          { key: 'pilot', title: words.months.ledBy, cell: (row) => pilot(row) ?? unknown },
          { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
          { key: 'halfDays', title: its.halfDays, numeric: true, cell: (row) => formats.number(row.halfDays) },
        ]}
      />
      <p>
        <CsvButton
          label={words.answer.csv}
          name={`${its.unbilledFile}-${quarter}`}
          heading={[its.allocation, its.post, words.months.ledBy, its.month, its.halfDays]}
          rows={rows.map((row) => [
            row.allocation?.reference ?? null,
            row.allocation?.technician?.code ?? null,
            pilot(row),
            row.month,
            row.halfDays,
          ])}
        />
      </p>
    </>
  );
}
