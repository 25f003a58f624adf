import type { Connection } from './PagedList.js';

/** What a page that imports files says of them: the rest is the same whoever imports. */
export interface ImportDoor {
  /** What the lines of a file may be, each with its words; the first is chosen until told. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The scale's operations; each answers under the names that the commune's has. */
  readonly operations: Readonly<Record<'run' | 'preview' | 'write' | 'cancel', string>>;
  /** Where what a file's lines became is seen, one by one where it has a page of its own; null where nowhere. */
  readonly addressOf: (kind: string, id: string | null) => string | null;
}

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
  readonly kind: string;
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
