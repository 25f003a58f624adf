import { stringify } from 'csv-stringify/sync';
import { neutralised } from './formulas.js';

/**
 * A CSV text as a French spreadsheet opens it by a double click: UTF-8 with its mark, `;`, lines that end in CRLF.
 * @param heading the columns' names
 * @param rows cells in the order of the heading; what a spreadsheet would execute is neutralised
 */
export function writeCsv(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...heading], ...rows.map((row) => row.map(neutralised))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
}
