import { joinList } from '#shared/exchange/listCell.js';
import { csvLines, type Figure, writeCsv } from '#shared/exchange/writeCsv.js';
import type { Cell, Dataset, OpenRow } from './Dataset.js';
import { openLicence } from './licence.js';

/** Writes a dataset part by part: what opens the file, each page, what closes it. */
export interface Writer {
  readonly type: string;
  open(): string;
  page(rows: readonly OpenRow[]): string;
  close(): string;
}

export const formats = ['csv', 'json'] as const;
export type Format = (typeof formats)[number];

/**
 * @param asOf the instant at which the graph was asked
 */
export function writerOf(format: Format, dataset: Dataset, asOf: Date): Writer {
  return format === 'csv' ? csvWriter(dataset) : jsonWriter(dataset, asOf);
}

function csvWriter({ columns }: Dataset): Writer {
  return {
    type: 'text/csv; charset=utf-8; header=present',
    open: () =>
      writeCsv(
        columns.map(({ name }) => name),
        [],
      ),
    page: (rows) => csvLines(rows.map((row) => columns.map(({ name }) => csvCell(row[name] ?? null)))),
    close: () => '',
  };
}

/** As French spreadsheets read it: a decimal comma, « oui » and « non »; what people typed is text, and never executed. */
function csvCell(cell: Cell): string | Figure {
  if (cell === null) return '';
  if (typeof cell === 'number') return { figure: String(cell).replace('.', ',') };
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'string' ? cell : joinList(cell);
}

function jsonWriter({ key, title, columns }: Dataset, asOf: Date): Writer {
  const head = {
    dataset: key,
    title,
    licence: openLicence,
    asOf: asOf.toISOString(),
    columns: columns.map(({ name, kind, says }) => ({ name, kind, says })),
  };
  let count = 0;
  return {
    type: 'application/json; charset=utf-8',
    open: () => `${JSON.stringify(head).slice(0, -1)},"rows":[`,
    page(rows) {
      const before = count > 0 && rows.length > 0 ? ',\n' : '';
      count += rows.length;
      return before + rows.map((row) => JSON.stringify(row)).join(',\n');
    },
    // A reader that finds no count has not the whole file.
    close: () => `],"count":${count}}\n`,
  };
}
