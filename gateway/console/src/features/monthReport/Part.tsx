import { CsvButton } from '../../kit/CsvButton.js';
import type { Cell } from '../../kit/csv.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { useFormats, useWords } from '../../words/Words.js';

interface PartProps<Row> {
  readonly title: string;
  /** The file's name, the month included. */
  readonly file: string;
  readonly empty: string;
  readonly of: { readonly nodes: readonly Row[]; readonly totalCount: number } | null | undefined;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly {
    readonly title: string;
    readonly cell: (row: Row) => Cell;
    readonly numeric?: boolean;
  }[];
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
/** A post's or an allocation's: a line's end between its parts would make two words of it. */
const isCode = (text: string) => /^[A-Z]+-[\dA-Z-]+$/.test(text);

/** One part of the report: a page of its own on paper, and the same rows as a file. */
export function Part<Row>({ title, file, empty, of, keyOf, columns }: PartProps<Row>) {
  const words = useWords();
  const formats = useFormats();
  const written = (cell: Cell) => {
    if (cell === null) return words.answer.unknown;
    if (typeof cell === 'number') return formats.number(cell);
    if (!isDay(cell) && !isCode(cell)) return cell;
    return <span className="unbroken">{isDay(cell) ? formats.date(cell) : cell}</span>;
  };
  return (
    <div className="report-part">
      <Section
        title={title}
        aside={
          of && (
            <span className="no-print">
              <CsvButton
                label={words.answer.csv}
                name={file}
                heading={columns.map((column) => column.title)}
                rows={of.nodes.map((row) => columns.map(({ cell }) => cell(row)))}
              />
            </span>
          )
        }
      >
        {of == null || of.nodes.length === 0 ? (
          <Empty>{of == null ? words.answer.unknown : empty}</Empty>
        ) : (
          <>
            <DataTable
              caption={title}
              rows={of.nodes}
              keyOf={keyOf}
              columns={columns.map((column) => ({
                key: column.title,
                title: column.title,
                numeric: column.numeric ?? false,
                cell: (row: Row) => written(column.cell(row)),
              }))}
            />
            <Shown shown={of.nodes.length} total={of.totalCount} />
          </>
        )}
      </Section>
    </div>
  );
}
