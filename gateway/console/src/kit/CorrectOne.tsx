import { type ReactNode, useState } from 'react';
import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';

interface CorrectOneProps<Row> {
  readonly title: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly children: (row: Row & { readonly version: number }) => ReactNode;
}

/** One of a table's rows, chosen to correct what is written of it; those that the reader may write have a version. */
export function CorrectOne<Row extends { readonly id: string; readonly version: number | null }>({
  title,
  label,
  rows,
  nameOf,
  children,
}: CorrectOneProps<Row>) {
  const words = useWords();
  const [id, setId] = useState<string | null>(null);
  const chosen = rows.find((row) => row.id === id);
  return (
    <details className="no-print">
      <summary>{title}</summary>
      <div className="stack">
        <ChoiceField
          label={label}
          placeholder={words.project.chooseKind}
          value={chosen === undefined ? null : id}
          onChange={setId}
          options={rows.map((row) => ({ key: row.id, label: nameOf(row) }))}
        />
        {chosen?.version != null && <div key={chosen.id}>{children({ ...chosen, version: chosen.version })}</div>}
      </div>
    </details>
  );
}
