import { type CsvError, parse } from 'csv-parse/sync';
import type { Message } from '../graphql/GraphError.js';
import { decodeText, type Encoding } from './decodeText.js';
import { restored } from './formulas.js';
import type { LineProblem } from './LineProblem.js';
import { type Separator, separatorOf } from './separatorOf.js';

/** A line's cells under the heading's words, as text. */
export interface TextRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface TextTable {
  readonly encoding: Encoding;
  /** Null in JSON. */
  readonly separator: Separator | null;
  readonly heading: readonly string[];
  readonly rows: readonly TextRow[];
  /** Of lines that could not be read at all. */
  readonly problems: readonly LineProblem[];
}

interface Read {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file's lines, whatever its encoding and separator. Empty lines are passed over, and lines keep their numbers. */
export function readCsv(bytes: Uint8Array): TextTable {
  const { text, encoding } = decodeText(bytes);
  const separator = separatorOf(text);
  const problems: LineProblem[] = [];
  const [first, ...others] = records(text, separator, problems);
  const heading = first?.cells.map((cell) => cell.trim()) ?? [];
  const rows: TextRow[] = [];
  for (const { line, cells } of others) {
    if (cells.some((cell, index) => index >= heading.length && cell.trim() !== '')) {
      problems.push({ line, column: null, message: tooManyCells(heading.length, separator) });
      continue;
    }
    rows.push({ line, cells: new Map(heading.map((name, index) => [name, restored(cells[index] ?? '')])) });
  }
  return { encoding, separator, heading, rows, problems: problems.sort((a, b) => a.line - b.line) };
}

function records(text: string, separator: Separator, problems: LineProblem[]): Read[] {
  const found: Read[] = [];
  let line = 1;
  // The parser says on which line a record ends; it begins where the one before ended. It counts CRLF within quotes twice.
  let countedTwice = 0;
  parse(text, {
    delimiter: separator,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      problems.push({ line, column: null, message: quotes });
      line = Number(error?.lines ?? line) - countedTwice + 1;
      return undefined;
    },
    on_record: (record: string[], { lines }) => {
      if (record.some((cell) => restored(cell).trim() !== '')) found.push({ line, cells: record });
      for (const cell of record) countedTwice += cell.split('\r\n').length - 1;
      line = lines - countedTwice + 1;
      return null;
    },
  });
  return found;
}

const quotes: Message = {
  fr: 'Les guillemets de cette ligne ne se ferment pas, ou se ferment trop tôt\u00a0: doublez ceux du texte ("") et fermez la cellule.',
  en: 'The quotes of this line do not close, or close too early: double those of the text ("") and close the cell.',
};

function tooManyCells(expected: number, separator: Separator): Message {
  return {
    fr: `Cette ligne a plus de ${expected} cellules, le nombre de colonnes\u00a0: mettez entre guillemets le texte qui contient «\u00a0${separator}\u00a0».`,
    en: `This line has more than ${expected} cells, the number of columns: put quotes around the text that holds "${separator}".`,
  };
}
