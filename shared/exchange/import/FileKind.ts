import type { EntityManager } from 'typeorm';
import type { Message } from '../../graphql/GraphError.js';
import type { BatchEntry } from '../../journal/writeJournalRows.js';
import type { LineProblem } from '../LineProblem.js';
import type { Column, ReadRow } from '../readTable.js';
import type { GivenId } from './givenIds.js';
import type { ImportOutcome } from './ImportOutcome.js';

/** What a line speaks of; `version` never changes for what is only ever added. */
export interface Target {
  readonly id: string;
  readonly reference: string | null;
  readonly version: number;
}

/** What a line of the file would do, decided without doing it. */
export interface PlannedLine {
  readonly line: number;
  readonly outcome: ImportOutcome;
  readonly title: string | null;
  /** What it speaks of; null for something new. */
  readonly target: Target | null;
  /** What is to be written, as its kind of file understands it; null when nothing is. Kept as JSON between two steps. */
  readonly value: object | null;
  /** The id an application gave, when it is new. */
  readonly externalId: GivenId | null;
  /** The reference it had when it was exported, to be given again. */
  readonly restored: string | null;
  readonly problems: readonly LineProblem[];
  /** What it brings beside its own record, said before it is written. */
  readonly notes?: readonly Message[];
}

/** A tenant's rows as they were read once, for a plan and what is written by it. */
export interface KnownRows {
  /** Another text when anything that a plan looks at is another. */
  readonly state: string;
  plan(rows: readonly ReadRow[]): PlannedLine[];
  /** Writes lines whose `value` or id is new, planned on these rows, in few statements whatever their number. */
  write(manager: EntityManager, at: WriteMoment, lines: readonly PlannedLine[]): Promise<Written>;
}

export interface WriteMoment {
  /** INSEE code or SIREN. */
  readonly tenant: string;
  readonly now: Date;
  /** Who imports. */
  readonly subject: string;
}

export interface Written {
  /** The journal's rows. */
  readonly entries: readonly BatchEntry[];
  /** What each line wrote: its id by the line's number. */
  readonly ids: ReadonlyMap<number, string>;
}

/** One kind of file that a tenant imports: its columns, and what it does with their values. */
export interface FileKind {
  readonly columns: readonly Column[];
  /** Reads what the tenant has; with `lock`, nobody else changes it until the transaction ends. */
  known(manager: EntityManager, tenant: string, options: { readonly lock: boolean }): Promise<KnownRows>;
}
