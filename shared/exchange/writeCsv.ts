import { stringify } from 'csv-stringify/sync';
import { neutralised } from './formulas.js';

/** A figure that the product itself reckoned, such as "-240,00": a spreadsheet may sum it, and nobody typed it. */
export interface Figure {
  readonly figure: string;
}

/**
 * A CSV text as a French spreadsheet opens it by a double click: UTF-8 with its mark, `;`, lines that end in CRLF.
 * @param heading the columns' names
 * @param rows cells in the order of the heading; text that a spreadsheet would execute is neutralised
 */
export function writeCsv(heading: readonly string[], rows: readonly (readonly (string | Figure)[])[]): string {
  return `\uFEFF${csvLines([heading.map((figure) => ({ figure })), ...rows])}`;
}

/** The lines of such a text without its mark and heading: what follows in a file that is written part by part. */
export function csvLines(rows: readonly (readonly (string | Figure)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell.figure))),
    { delimiter: ';', record_delimiter: 'windows' },
  );
}
