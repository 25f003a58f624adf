import type { ReactNode } from 'react';
import { Section } from './Section.js';

interface BoardProps {
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly aside?: ReactNode;
    readonly children: ReactNode;
  }[];
}

/** Columns side by side, one under the other on a phone; each is a section of its own to a screen reader. */
export function Board({ columns }: BoardProps) {
  return (
    <div className="board">
      {columns.map(({ key, title, aside, children }) => (
        <Section key={key} title={title} aside={aside}>
          <div className="board-column">{children}</div>
        </Section>
      ))}
    </div>
  );
}

interface BoardGroupProps<Row> {
  readonly title: ReactNode;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly card: (row: Row) => ReactNode;
}

/** The rows of a column that share one state. */
export function BoardGroup<Row>({ title, rows, keyOf, card }: BoardGroupProps<Row>) {
  return (
    <div className="board-group">
      <h3>{title}</h3>
      <ul className="board-cards">
        {rows.map((row) => (
          <li key={keyOf(row)}>{card(row)}</li>
        ))}
      </ul>
    </div>
  );
}
