import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { today } from '../../kit/today.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Adoption } from './spreading.js';
import { useSpreadWords } from './words.js';

/** Each taking-up by then, the oldest first: the map's rows. */
export function SpreadTable({ adoptions }: { adoptions: readonly Adoption[] }) {
  const words = useWords();
  const formats = useFormats();
  const its = useSpreadWords();
  if (adoptions.length === 0) return <Empty>{its.none}</Empty>;
  const unknown = words.answer.unknown;
  const result = ({ evaluation }: Adoption) => (evaluation === null ? its.notJudged : its.results[evaluation.result]);
  return (
    <>
      <DataTable
        caption={its.caption}
        rows={adoptions}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'practice',
            title: its.practice,
            cell: ({ framework }) =>
              framework === null ? (
                unknown
              ) : (
                <Link to={`/frameworks/${framework.id}`}>{framework.title ?? unknown}</Link>
              ),
          },
          { key: 'from', title: its.from, cell: ({ framework }) => framework?.commune?.name ?? unknown },
          {
            key: 'by',
            title: its.by,
            cell: ({ adopter }) =>
              adopter === null ? (
                unknown
              ) : (
                <Link to={`/communes/${adopter.insee}`}>{adopter.name ?? adopter.insee}</Link>
              ),
          },
          {
            key: 'on',
            title: its.on,
            cell: ({ adoptedOn }) => (adoptedOn === null ? unknown : formats.date(adoptedOn)),
          },
          {
            key: 'days',
            title: its.days,
            numeric: true,
            cell: ({ daysToAdopt }) => (daysToAdopt === null ? unknown : formats.number(daysToAdopt)),
          },
          { key: 'result', title: its.result, cell: result },
        ]}
      />
      <p className="no-print">
        <CsvButton
          label={words.answer.csv}
          name={`diffusion-${today()}`}
          heading={[its.practice, its.from, its.by, its.on, its.days, its.adaptation, its.result]}
          rows={adoptions.map((row) => [
            row.framework?.title ?? null,
            row.framework?.commune?.name ?? null,
            row.adopter?.name ?? null,
            row.adoptedOn,
            row.daysToAdopt,
            row.adaptation,
            result(row),
          ])}
        />
      </p>
    </>
  );
}
