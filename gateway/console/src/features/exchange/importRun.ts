import type { Connection } from '../../kit/PagedList.js';

export const kinds = ['ACTIONS', 'CONTRACTS', 'NEEDS', 'STANDS'] as const;
export type Kind = (typeof kinds)[number];
export type Outcome = 'CREATE' | 'CHANGE' | 'SAME' | 'REFUSED';

export interface ImportLine {
  readonly line: number;
  readonly outcome: Outcome;
  readonly title: string | null;
  readonly reference: string | null;
  readonly entityId: string | null;
  readonly problems: readonly { readonly column: string | null; readonly message: string }[];
  /** What it brings beside its record. */
  readonly notes: readonly string[];
}

/** An import as the graph tells it. */
export interface ImportRun {
  readonly id: string;
  readonly kind: Kind;
  readonly encoding: string;
  readonly separator: string | null;
  readonly unknownColumns: readonly string[];
  readonly digest: string;
  readonly state: 'PREVIEWED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly total: number;
  readonly done: number;
  readonly problem: string | null;
  readonly counts: Readonly<Record<'create' | 'change' | 'same' | 'refused', number>> | null;
  readonly lines: Connection<ImportLine> | null;
}

/** Where what a file's lines became is seen, one by one where it has a page of its own. */
export function addressOf(kind: Kind, id: string | null): string | null {
  if (kind === 'ACTIONS') return id === null ? '/actions' : `/actions/${id}`;
  if (kind === 'CONTRACTS') return id === null ? '/contracts' : `/contracts/${id}`;
  if (kind === 'STANDS') return id === null ? '/stands?view=all' : null;
  return id === null ? '/' : null;
}
