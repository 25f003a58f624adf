import type { ReactNode } from 'react';

/** A list that is known to be empty; what could not be read is a Missing instead. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
