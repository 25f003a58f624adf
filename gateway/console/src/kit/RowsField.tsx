import type { ReactNode } from 'react';
import { Button } from './Button.js';
import { FieldGroup } from './FieldGroup.js';

interface RowsFieldProps<Row extends object> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** What a row holds before anything is typed. */
  readonly empty: Row;
  readonly addLabel: string;
  /** @param n the row's place, from 1 */
  readonly removeLabel: (n: number) => string;
  /** One row's fields. @param n the row's place, from 1 */
  readonly children: (row: Row, change: (part: Partial<Row>) => void, n: number) => ReactNode;
}

/** Several things of the same fields; one is added, or the last one taken away. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>) {
  const { label, hint, error, rows, onChange, empty, addLabel, removeLabel, children } = props;
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <FieldGroup label={label} hint={hint} error={error}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place while it is typed.
        <div key={index} className="form-pair">
          {children(row, (part) => change(index, part), index + 1)}
        </div>
      ))}
      <div className="row">
        <Button weight="quiet" onPress={() => onChange([...rows, empty])}>
          {addLabel}
        </Button>
        {rows.length > 0 && (
          <Button weight="quiet" onPress={() => onChange(rows.slice(0, -1))}>
            {removeLabel(rows.length)}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
