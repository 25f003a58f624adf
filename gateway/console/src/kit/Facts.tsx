import type { ReactNode } from 'react';

export interface FactsProps {
  readonly of: readonly {
    readonly term: string;
    readonly value: ReactNode;
    readonly note?: ReactNode;
    readonly figure?: boolean;
  }[];
}

/** Terms with their values, each with its date or source under it. */
export function Facts({ of }: FactsProps) {
  return (
    <dl className="facts">
      {of.map(({ term, value, note, figure }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={figure ? 'figure' : undefined}>{value}</dd>
          {note && <dd className="quiet">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
