import { useFormats } from '../words/Words.js';
import { CsvButton } from './CsvButton.js';
import { DataTable } from './DataTable.js';
import { today } from './today.js';

export interface CoursePoint {
  readonly key: string;
  readonly day: string;
  /** What kind of thing it is, in a word; kinds are told apart by their sign. */
  readonly kind: string;
  readonly sign: string;
  readonly title: string;
}

interface CourseProps {
  /** What it shows, in full sentences. */
  readonly text: string;
  readonly from: string;
  /** Null: no last day is known, and the line stays open. */
  readonly until: string | null;
  readonly todayLabel: string;
  readonly points: readonly CoursePoint[];
  readonly table: {
    readonly title: string;
    readonly caption: string;
    readonly day: string;
    readonly kind: string;
    readonly what: string;
    readonly csv: string;
  };
  /** The CSV file's name. */
  readonly name: string;
}

const timeOf = (day: string) => new Date(`${day}T00:00:00Z`).getTime();

/** How far a span of years has come, with what happened on the way: drawn, and the same in a table. */
export function Course({ text, from, until, todayLabel, points, table, name }: CourseProps) {
  const formats = useFormats();
  const days = [from, until ?? today(), today(), ...points.map(({ day }) => day)].filter((day) => day !== '').sort();
  const [first = from, last = from] = [days[0], days.at(-1)];
  const span = Math.max(1, timeOf(last) - timeOf(first));
  const at = (day: string) => `${2 + (96 * (timeOf(day) - timeOf(first))) / span}%`;
  // Near an end, a word is written inwards.
  const place = (timeOf(today()) - timeOf(first)) / span;
  const anchor = place > 0.85 ? 'end' : place < 0.15 ? 'start' : 'middle';
  const inOrder = [...points].sort((one, other) => one.day.localeCompare(other.day));
  const kinds = [...new Map(points.map(({ kind, sign }) => [kind, sign]))];
  return (
    <figure className="chart">
      <svg className="course" width="100%" height="72" role="img" aria-label={text}>
        <line className="course-way" x1={at(from)} x2={at(last)} y1="36" y2="36" strokeDasharray="2 6" />
        <line className="course-way" x1={at(from)} x2={at(until ?? last)} y1="36" y2="36" />
        <line className="course-done" x1={at(from)} x2={at(today() < from ? from : today())} y1="36" y2="36" />
        <line className="course-today" x1={at(today())} x2={at(today())} y1="20" y2="52" />
        <text x={at(today())} y="14" textAnchor={anchor}>
          {todayLabel}
        </text>
        {inOrder.map(({ key, day, sign }) => (
          <text key={key} className="course-sign" x={at(day)} y="36" textAnchor="middle" dominantBaseline="central">
            {sign}
          </text>
        ))}
        <text x={at(from)} y="68" textAnchor="start">
          {from.slice(0, 4)}
        </text>
        {until !== null && (
          <text x={at(until)} y="68" textAnchor="end">
            {until.slice(0, 4)}
          </text>
        )}
      </svg>
      <figcaption className="stack">
        <ul className="legend">
          {kinds.map(([kind, sign]) => (
            <li key={kind}>
              <span aria-hidden="true">{sign}</span>
              {kind}
            </li>
          ))}
        </ul>
        {inOrder.length > 0 && (
          <details>
            <summary>{table.title}</summary>
            <DataTable
              caption={table.caption}
              rows={inOrder}
              keyOf={({ key }) => key}
              columns={[
                { key: 'day', title: table.day, cell: ({ day }) => formats.date(day) },
                { key: 'kind', title: table.kind, cell: ({ kind }) => kind },
                { key: 'title', title: table.what, cell: ({ title }) => title },
              ]}
            />
            <CsvButton
              label={table.csv}
              name={name}
              heading={[table.day, table.kind, table.what]}
              rows={inOrder.map(({ day, kind, title }) => [day, kind, title])}
            />
          </details>
        )}
      </figcaption>
    </figure>
  );
}
