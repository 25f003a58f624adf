import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { LineChart } from '../../kit/LineChart.js';
import { firstDayOf } from '../../kit/quarter.js';
import { useWords } from '../../words/Words.js';
import type { Figure } from './observatoryAnswer.js';
import { useFigureText } from './useFigureText.js';
import { useObservatoryWords } from './words.js';

interface TrendProps {
  readonly title: string;
  readonly unit: 'PART' | 'DAYS';
  /** The quarters, the earliest first; null where the scale could not be asked. */
  readonly course: readonly { readonly quarter: string; readonly figure: Figure | null }[];
}

/** A figure over the quarters: drawn, told and as a table; what is not known is a gap, never zero. */
export function Trend({ title, unit, course }: TrendProps) {
  const words = useWords();
  const its = useObservatoryWords();
  const text = useFigureText();
  const told = ({ figure }: TrendProps['course'][number]) =>
    figure === null ? words.answer.unknown : text.told(figure, unit);
  const known = course.flatMap(({ figure }) => (figure?.value == null ? [] : [figure.value]));
  const said = its.course(title, course.map((one) => its.at(its.quarter(one.quarter), told(one))).join(its.between));
  return (
    <>
      <h3>{its.trend}</h3>
      {known.length > 1 && (
        <LineChart
          text={said}
          lines={[
            {
              name: title,
              points: course.map(({ quarter, figure }) => ({ day: firstDayOf(quarter), value: figure?.value ?? null })),
            },
          ]}
          domain={[0, unit === 'PART' ? 1 : Math.max(5, ...known)]}
          write={(value) => text.value(value, unit)}
        />
      )}
      <p className="quiet prose">{said}</p>
      <details>
        <summary>{its.asTable}</summary>
        <DataTable
          caption={its.trendOf(title)}
          rows={course}
          keyOf={({ quarter }) => quarter}
          columns={[
            { key: 'quarter', title: its.quarterTitle, cell: ({ quarter }) => its.quarter(quarter) },
            { key: 'value', title: its.value, numeric: true, cell: told },
            {
              key: 'n',
              title: its.n,
              numeric: true,
              cell: ({ figure }) => (figure === null ? words.answer.unknown : text.count(figure)),
            },
          ]}
        />
      </details>
      <p>
        <CsvButton
          label={its.trendCsv}
          name={`${its.file}-${its.trendFile}`}
          heading={[its.quarterTitle, its.value, its.n, its.state]}
          rows={course.map(({ quarter, figure }) => [
            quarter,
            figure?.value ?? null,
            figure?.n ?? null,
            figure === null ? words.answer.unknown : its.states[figure.state],
          ])}
        />
      </p>
    </>
  );
}
