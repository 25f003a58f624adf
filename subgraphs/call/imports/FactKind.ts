import type { EntityManager } from 'typeorm';
import type { WriteMoment } from '#shared/exchange/import/FileKind.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';
import type { BatchEntry } from '#shared/journal/writeJournalRows.js';
import type { CheckKind } from '../checks/CheckKind.js';
import type { AgglomerationImportKind } from './AgglomerationImportKind.js';

/** A fact as a line states it. */
export interface Stated<Plan> {
  readonly title: string;
  readonly communes: readonly string[];
  /** First and last day it is about; null where it says none. */
  readonly since: string | null;
  readonly until: string | null;
  /** What is irregular in it, whatever else becomes known. */
  readonly irregularities: readonly CheckKind[];
  /** What it becomes in its own room; null where it stays a stated fact. */
  readonly plan: Plan | null;
  /** What is to be told before it is written. */
  readonly notes?: readonly Message[];
}

/** What a fact became in its own room. */
export interface Became {
  readonly entity: string;
  readonly id: string;
}

/** What is written of one fact in its own room, under the fact's id. */
export interface Taken<Plan> {
  readonly fact: string;
  readonly plan: Plan;
}

/**
 * One kind of facts that a file may state. A line is refused only where it cannot be understood; whatever is irregular in
 * it is kept, and raises a check.
 */
export interface FactKind<World, Plan extends object> {
  readonly kind: AgglomerationImportKind;
  /** Its own columns; each file has a column for the source too. */
  readonly columns: readonly Column[];
  /** What tells one fact from another; null where the line does not say it. */
  readonly nameOf: (values: Values) => string | null;
  readonly titleOf: (values: Values) => string | null;
  /** What its lines are understood by, read once. */
  readonly world: (manager: EntityManager, siren: string) => Promise<World>;
  readonly understand: (values: Values, world: World) => Stated<Plan> | { readonly problems: readonly ColumnProblem[] };
  /** Writes in few statements what new facts become; says what each became, by the fact's id. */
  readonly take: (
    manager: EntityManager,
    at: WriteMoment,
    taken: readonly Taken<Plan>[],
  ) => Promise<{ readonly became: ReadonlyMap<string, Became>; readonly entries: readonly BatchEntry[] }>;
}

/** Where a kind of facts becomes nothing else. */
export const nothingElse = async () => ({ became: new Map<string, Became>(), entries: [] });
