import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A deed that stands ready under its name; its fields are made when it is opened, and stay with what was typed. */
export function Fold({ title, children }: FoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="no-print" onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && children}
    </details>
  );
}
