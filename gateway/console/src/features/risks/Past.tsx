import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { LineChart } from '../../kit/LineChart.js';
import { useFormats } from '../../words/Words.js';
import { type Drawn, drawnOf } from './past.js';
import type { RiskName, RisksAnswer } from './risksAnswer.js';
import { useRiskWords } from './useRiskWords.js';
import { useUnit } from './useUnit.js';

interface PastProps {
  readonly risk: RiskName;
  readonly commune: NonNullable<RisksAnswer['commune']>;
}

/** How a risk's figures moved within a year: drawn, said, and as a table that can be taken along. */
export function Past({ risk, commune }: PastProps) {
  const says = useRiskWords();
  const formats = useFormats();
  const write = useUnit();
  const drawn = drawnOf(risk, commune);
  const inWords = (one: Drawn, value: number | null) => (value === null ? says.notKnown : write(value, one.unit));
  const said = (one: Drawn) => {
    const values = one.points.map(({ day, value }) => says.valueOn(inWords(one, value), formats.date(day)));
    const threshold = one.threshold === null ? [] : [says.threshold(write(one.threshold, one.unit))];
    return says.said(says.figures[one.name], [...values, ...threshold].join(', '));
  };
  const legendOf = (one: Drawn) => {
    const threshold = one.threshold === null ? null : says.threshold(write(one.threshold, one.unit));
    const unknown = one.points.every(({ value }) => value === null) ? says.notKnown : null;
    const aside = [unknown, threshold].filter((part) => part !== null).join(', ');
    return aside === '' ? says.figures[one.name] : `${says.figures[one.name]} (${aside})`;
  };
  const days = drawn[0]?.points.map(({ day }) => day) ?? [];
  const known = drawn.filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
  // An index of openness goes below zero; shares, and the concentration of carrying, from 0 to 1.
  const lowest = drawn.some(({ name }) => name === 'eiIndex') ? -1 : 0;
  const title = says.risks[risk];
  return (
    <>
      <h3>{says.over}</h3>
      {known.length === 0 ? (
        <Empty>{says.noPast}</Empty>
      ) : (
        <LineChart
          text={[`${says.chart(title)}.`, ...drawn.map(said)].join(' ')}
          lines={drawn.map((one) => ({ ...one, name: legendOf(one) }))}
          domain={[lowest, 1]}
          write={(value) => write(value, lowest < 0 ? 'index' : 'share')}
        />
      )}
      <details>
        <summary>{says.table}</summary>
        <div className="stack">
          <DataTable
            caption={says.chart(title)}
            rows={days}
            keyOf={(day) => day}
            columns={[
              { key: 'day', title: says.day, cell: (day) => formats.date(day) },
              ...drawn.map((one) => ({
                key: one.name,
                title: says.figures[one.name],
                numeric: true,
                cell: (day: string) => inWords(one, one.points.find((point) => point.day === day)?.value ?? null),
              })),
            ]}
          />
          <p className="no-print">
            <CsvButton
              label={says.csv}
              name={`${risk}-${days.at(-1) ?? ''}`}
              heading={[says.day, ...drawn.map(({ name }) => says.figures[name])]}
              rows={days.map((day) => [
                day,
                ...drawn.map(({ points }) => points.find((point) => point.day === day)?.value ?? null),
              ])}
            />
          </p>
        </div>
      </details>
    </>
  );
}
