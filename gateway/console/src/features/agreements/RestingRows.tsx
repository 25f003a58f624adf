import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { useFormats, useWords } from '../../words/Words.js';
import { postName, type Resting } from './agreement.js';
import { useAgreementWords } from './words.js';

interface RestingRowsProps<Row extends Resting> {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The last column: a day, as the question asks for. */
  readonly day: { readonly title: string; readonly of: (row: Row) => string | null };
}

/** Allocations that rest on an agreement, each leading to its own page. */
export function RestingRows<Row extends Resting>({ caption, rows, day }: RestingRowsProps<Row>) {
  const words = useWords();
  const its = useAgreementWords();
  const formats = useFormats();
  const { unknown } = words.answer;
  const pilot = ({ team }: Row) => team?.pilot?.name ?? team?.pilot?.insee ?? null;
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'reference',
            title: its.allocation,
            cell: ({ id, reference }) => <Link to={`/allocations/${id}`}>{reference ?? unknown}</Link>,
          },
          {
            key: 'post',
            title: its.post,
            cell: ({ technician }) => postName(technician) ?? unknown,
          },
          {
            key: 'pilot',
            title: words.months.ledBy,
            cell: (row) => pilot(row) ?? unknown,
          },
          {
            key: 'day',
            title: day.title,
            cell: (row) => {
              const shown = day.of(row);
              return shown === null ? unknown : formats.date(shown);
            },
          },
        ]}
      />
      <p>
        <CsvButton
          label={words.answer.csv}
          name={its.restingFile}
          heading={[its.allocation, its.post, words.months.ledBy, day.title]}
          rows={rows.map((row) => [row.reference, postName(row.technician), pilot(row), day.of(row)])}
        />
      </p>
    </>
  );
}
