import type { Page } from '../../graphql/connection.js';
import { joinList } from '../listCell.js';
import { writeCsv } from '../writeCsv.js';
import type { ExportFile } from './ExportFile.js';
import type { ExportColumns } from './ExportOf.js';
import { ExchangeFormat } from './importWords.js';

/** The most rows a file holds; as many as an import takes. */
export const mostRows = 10_000;

/**
 * A file of rows, each an object of cells under the columns' names.
 * @param day when it was made, ISO: part of the file's name
 */
export function tableFile<Row>(
  name: string,
  { day, format }: { readonly day: string; readonly format: ExchangeFormat },
  page: Pick<Page<Row>, 'nodes' | 'pageInfo'>,
  columns: ExportColumns<Row>,
): ExportFile {
  const readers = Object.entries(columns);
  const isCsv = format === ExchangeFormat.CSV;
  const text = isCsv
    ? writeCsv(
        Object.keys(columns),
        page.nodes.map((row) => readers.map(([, read]) => cellText(read(row)))),
      )
    : JSON.stringify(page.nodes.map((row) => Object.fromEntries(readers.map(([column, read]) => [column, read(row)]))));
  return {
    fileName: `${name}-${day}.${isCsv ? 'csv' : 'json'}`,
    mediaType: isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    contentBase64: Buffer.from(text, 'utf8').toString('base64'),
    rows: page.nodes.length,
    complete: !page.pageInfo.hasNextPage,
  };
}

function cellText(cell: ReturnType<ExportColumns<unknown>[string]>): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'object' ? joinList(cell) : String(cell);
}
