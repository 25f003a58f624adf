import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly title: string;
  /** The address asked for it. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A deed that stands ready under its name; its fields are made when it is opened, and stay with what was typed. */
export function Fold({ title, startsOpen = false, children }: FoldProps) {
  const [opened, setOpened] = useState(startsOpen);
  return (
    <details className="no-print" open={startsOpen} onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && children}
    </details>
  );
}
