import type { ReactNode } from 'react';
import { useWords } from '../words/Words.js';
import { CsvButton } from './CsvButton.js';
import type { Cell } from './csv.js';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
}

/** The same rows as a spreadsheet takes them: days and numbers as such, nothing shortened. */
interface TableFile<Row> {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly cell: (row: Row) => Cell }[];
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What the table is taken away as; none where its list offers a file, or where it shows a part of one. */
  readonly file?: TableFile<Row> | null;
}

/** Rows as a table; on a phone each row stands as a small block, its columns' titles beside the values. */
export function DataTable<Row>({ caption, columns, rows, keyOf, file }: DataTableProps<Row>) {
  const words = useWords();
  return (
    <>
      <div className="table-scroll">
        <table className="table table-stacking">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} data-label={column.title} className={column.numeric ? 'numeric' : undefined}>
                      <div>{column.cell(row)}</div>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file && (
        <p className="no-print">
          <CsvButton
            label={words.answer.csv}
            name={file.name}
            heading={file.columns.map(({ title }) => title)}
            rows={rows.map((row) => file.columns.map(({ cell }) => cell(row)))}
          />
        </p>
      )}
    </>
  );
}
