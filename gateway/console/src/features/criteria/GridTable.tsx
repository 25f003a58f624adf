import { CriterionTitle } from '../../kit/CriterionTitle.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Grid } from './grid.js';
import { useCriteriaWords } from './words.js';

/** One grid: what is looked at, and what part of the whole it is. @param during when it holds, in words */
export function GridTable({ grid, during }: { grid: Grid; during: string }) {
  const words = useWords();
  const its = useCriteriaWords();
  const formats = useFormats();
  const whole = grid.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <DataTable
        caption={`${its.grid(grid.version)}, ${during}`}
        rows={grid.criteria}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'title',
            title: its.criterion,
            cell: ({ title, involvement }) => (
              <CriterionTitle title={title} involvement={involvement ? its.involvement : null} />
            ),
          },
          { key: 'weight', title: its.weight, numeric: true, cell: ({ weight }) => formats.number(weight) },
          { key: 'share', title: its.share, numeric: true, cell: ({ weight }) => formats.percent(weight / whole) },
        ]}
      />
      <p className="row no-print">
        <CsvButton
          label={words.answer.csv}
          name={its.file(grid.version)}
          heading={[its.criterion, its.weight, its.involvement]}
          rows={grid.criteria.map(({ title, weight, involvement }) => [title, weight, involvement ? '×' : null])}
        />
        <Demonstration shown={grid.demonstration} />
      </p>
    </>
  );
}
