import type { Message } from '../../graphql/GraphError.js';
import type { LineProblem } from '../LineProblem.js';
import type { ReadRow } from '../readTable.js';
import { bearerOf, knownRows } from './bearerOf.js';
import type { PlannedLine, Target } from './FileKind.js';
import { type BornId, externalKey } from './givenIds.js';
import { ImportOutcome } from './ImportOutcome.js';

export type Values = Readonly<Record<string, unknown>>;

export interface ColumnProblem {
  readonly column: string | null;
  readonly message: Message;
}

/** What a line comes to: what would be written and whether it changes anything, or everything that is wrong with it. */
export type Made<Value> =
  | {
      readonly value: Value;
      readonly changed: boolean;
      /** What is brought beside the row, to be said before it is written. */
      readonly notes?: readonly Message[];
    }
  | { readonly problems: readonly ColumnProblem[] };

/** How the lines of one kind of file are understood. */
export interface LineRules<Row extends Target> {
  /** Where a line may say whose it is: the column, the codes it may say, and what is said of any other. */
  readonly owner?: { readonly column: string; readonly codes: readonly string[]; readonly otherwise: Message };
  readonly rows: readonly Row[];
  readonly externalIds: readonly BornId[];
  /** What tells a row when neither reference nor id does: its title, a day and a place… */
  readonly namesOf: (row: Row) => readonly string[];
  /** The same of a line; null when the line does not say it. */
  readonly nameIn: (values: Values) => string | null;
  /** What people call the line's row. */
  readonly titleIn: (values: Values, row: Row | null) => string | null;
  readonly isOwnReference: (reference: string) => boolean;
  /** @param row what the line speaks of; null for something new */
  readonly make: (row: Row | null, values: Values) => Made<object>;
}

/** Says of each line what it creates, changes, or why it is refused; the second of two lines on one row is refused. */
export function planLines<Row extends Target>(rows: readonly ReadRow[], rules: LineRules<Row>): PlannedLine[] {
  const known = knownRows(rules.rows, rules.externalIds, rules.namesOf);
  const takenBy = new Map<string, number>();
  const planLine = (row: ReadRow): PlannedLine => {
    const { values } = row;
    const refuse = (problems: readonly LineProblem[], bearer: Row | null = null) =>
      refused(row, rules.titleIn(values, bearer), problems);
    if (row.problems.length > 0) return refuse(row.problems);
    const { owner } = rules;
    const said = owner === undefined ? undefined : values[owner.column];
    if (owner !== undefined && typeof said === 'string' && !owner.codes.includes(said)) {
      return refuse([at(row, owner.column, owner.otherwise)]);
    }
    const found = bearerOf(values, known, rules.nameIn(values), rules.isOwnReference);
    if ('problem' in found) return refuse([at(row, found.column, found.problem)]);
    const { bearer, externalId, restored } = found;
    const made = rules.make(bearer, values);
    if ('problems' in made) {
      return refuse(
        made.problems.map(({ column, message }) => at(row, column, message)),
        bearer,
      );
    }
    const changes = made.changed || externalId !== null;
    return {
      line: row.line,
      outcome: bearer === null ? ImportOutcome.CREATE : changes ? ImportOutcome.CHANGE : ImportOutcome.SAME,
      title: rules.titleIn(values, bearer),
      target: bearer === null ? null : { id: bearer.id, reference: bearer.reference, version: bearer.version },
      value: changes ? made.value : null,
      externalId,
      restored,
      problems: [],
      ...(made.notes === undefined ? {} : { notes: made.notes }),
    };
  };
  return rows.map((row) => {
    const planned = planLine(row);
    if (planned.outcome === ImportOutcome.REFUSED) return planned;
    const names = claims(planned, rules.nameIn(row.values));
    const before = names.map((name) => takenBy.get(name)).find((line) => line !== undefined);
    if (before !== undefined) return refused(row, planned.title, [at(row, null, sameAsLine(before))]);
    for (const name of names) takenBy.set(name, row.line);
    return planned;
  });
}

/** What a line takes for itself. New rows may share a name when an application tells them apart. */
function claims({ target, externalId, restored }: PlannedLine, name: string | null): string[] {
  const id = externalId === null ? [] : [`external ${externalKey(externalId)}`];
  if (target !== null) return [`id ${target.id}`, ...id];
  if (restored !== null) return [`reference ${restored}`, ...id];
  return id.length > 0 ? id : [`name ${name}`];
}

function at({ line }: ReadRow, column: string | null, message: Message): LineProblem {
  return { line, column, message };
}

function refused(row: ReadRow, title: string | null, problems: readonly LineProblem[]): PlannedLine {
  const nothing = { target: null, value: null, externalId: null, restored: null };
  return { line: row.line, outcome: ImportOutcome.REFUSED, title, problems, ...nothing };
}

function sameAsLine(line: number): Message {
  return {
    fr: `La ligne ${line} parle déjà de cette fiche\u00a0: gardez-en une.`,
    en: `Line ${line} speaks of this record already: keep one of them.`,
  };
}
