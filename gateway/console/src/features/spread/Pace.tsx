import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { LineChart } from '../../kit/LineChart.js';
import type { Month } from '../../kit/month.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type Adoption, adoptersOf, sampled, takenUpBy } from './spreading.js';
import { useSpreadWords } from './words.js';

/** How many communes had taken something up, as time went: drawn, as a table, and as a file. */
export function Pace({ adoptions, months }: { adoptions: readonly Adoption[]; months: readonly Month[] }) {
  const words = useWords();
  const formats = useFormats();
  const its = useSpreadWords();
  const rows = months.map((month) => ({ month, communes: adoptersOf(takenUpBy(adoptions, month)).size }));
  const drawn = new Set(sampled(months, 5));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || last.communes === 0) return null;
  const text = its.paceText(
    formats.month(first.month),
    formats.number(first.communes),
    formats.month(last.month),
    formats.number(last.communes),
  );
  return (
    <Section title={its.pace}>
      <LineChart
        text={text}
        lines={[
          {
            name: its.communes,
            points: rows.flatMap(({ month, communes }) =>
              drawn.has(month) ? [{ day: `${month}-01`, value: communes }] : [],
            ),
          },
        ]}
        domain={[0, Math.max(5, last.communes)]}
        write={(value) => formats.number(value)}
      />
      <p className="quiet prose">{text}</p>
      <details>
        <summary>{its.asTable}</summary>
        <DataTable
          caption={its.pace}
          rows={rows}
          keyOf={({ month }) => month}
          columns={[
            { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
            { key: 'n', title: its.communes, numeric: true, cell: ({ communes }) => formats.number(communes) },
          ]}
        />
        <CsvButton
          label={words.answer.csv}
          name={`rythme-${today()}`}
          heading={[its.month, its.communes]}
          rows={rows.map(({ month, communes }) => [month, communes])}
        />
      </details>
    </Section>
  );
}
