import type { Message } from '../graphql/GraphError.js';
import type { LineProblem } from './LineProblem.js';
import { plainWord } from './plainWord.js';
import type { TextTable } from './readCsv.js';

/** How one column is named and read. */
export interface Column {
  /** Its name here, and in what is exported. */
  readonly name: string;
  /** What else it may be called; case, accents and spaces do not count. */
  readonly alsoCalled: readonly string[];
  /** A file without it cannot be read. */
  readonly required?: boolean;
  /** The cell's value, never undefined, or what is wrong with the cell. */
  readonly read: (cell: string) => { readonly value: unknown } | { readonly problem: Message };
}

/** A line's values under the columns' names; a column that the file lacks is absent. */
export interface ReadRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly LineProblem[];
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** Headings that no column has: their cells are left unread. */
  readonly unknown: readonly string[];
  /** What keeps the file as a whole from being read; there are no rows then. */
  readonly problems: readonly LineProblem[];
}

/** Reads a table's cells by its columns, or says at which line and column it cannot. */
export function readTable(table: TextTable, columns: readonly Column[]): ReadTable {
  const columnOf = new Map(
    columns.flatMap((column) => [column.name, ...column.alsoCalled].map((word) => [plainWord(word), column] as const)),
  );
  const found = table.heading.map((heading) => ({ heading, column: columnOf.get(plainWord(heading)) }));
  const problems = headingProblems(table, columns, found);
  if (problems.length > 0) return { rows: [], unknown: [], problems };
  const rows = table.rows.map(({ line, cells }): ReadRow => {
    const values: Record<string, unknown> = {};
    const wrong: LineProblem[] = [];
    for (const { heading, column } of found) {
      const cell = cells.get(heading);
      if (column === undefined || cell === undefined) continue;
      const read = torn.test(cell) ? { problem: unkept } : column.read(cell);
      if ('problem' in read) wrong.push({ line, column: heading, message: read.problem });
      else values[column.name] = read.value;
    }
    return { line, values, problems: wrong };
  });
  const unreadable = table.problems.map((problem) => ({ line: problem.line, values: {}, problems: [problem] }));
  return {
    rows: [...rows, ...unreadable].sort((a, b) => a.line - b.line),
    unknown: found.filter(({ column }) => column === undefined).map(({ heading }) => heading),
    problems: [],
  };
}

type Found = readonly { readonly heading: string; readonly column: Column | undefined }[];

function headingProblems(table: TextTable, columns: readonly Column[], found: Found): LineProblem[] {
  if (table.heading.length === 0) {
    return table.problems.length > 0 ? [...table.problems] : [{ line: 1, column: null, message: empty }];
  }
  const known = found.flatMap(({ column }) => (column === undefined ? [] : [column]));
  const twice = known.find((column, index) => known.indexOf(column) < index);
  if (twice !== undefined) return [{ line: 1, column: twice.name, message: columnTwice }];
  return columns
    .filter((column) => column.required === true && !known.includes(column))
    .map((column) => ({ line: 1, column: column.name, message: missing(column) }));
}

/** PostgreSQL keeps every character but these. */
const torn = /\0|\p{Surrogate}/u;
const unkept: Message = {
  fr: 'Cette cellule contient un caractère nul ou une moitié de caractère, qu’on ne peut garder\u00a0: retirez-le.',
  en: 'This cell holds a null character or half of one, which cannot be kept: remove it.',
};

const empty: Message = {
  fr: 'Ce fichier est vide\u00a0: la première ligne nomme les colonnes, les suivantes portent les valeurs.',
  en: 'This file is empty: its first line names the columns, the others hold the values.',
};
const columnTwice: Message = {
  fr: 'Deux colonnes portent ce nom\u00a0: gardez-en une.',
  en: 'Two columns have this name: keep one.',
};

function missing({ name, alsoCalled }: Column): Message {
  const others = alsoCalled.map((word) => `«\u00a0${word}\u00a0»`).join(', ');
  return {
    fr: `Il manque la colonne «\u00a0${name}\u00a0»${others === '' ? '' : ` (ou ${others})`}\u00a0: est-ce le fichier d’une autre application\u00a0? Renommez ses colonnes.`,
    en: `The column "${name}" is missing: is this the file of another application? Rename its columns.`,
  };
}
