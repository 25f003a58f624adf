import type { ExportColumns } from '#shared/exchange/import/ExportOf.js';
import { french } from '#shared/exchange/import/french.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { SupportMonth } from '../supports/Support.js';
import type { ImportedFactRow } from './ImportedFact.js';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A fact's cells under its kind's columns, as an import reads them back. */
export function factColumns(columns: readonly Column[]): ExportColumns<ImportedFactRow> {
  const cell =
    ({ name }: Column) =>
    (fact: ImportedFactRow) =>
      cellOf(fact.given[name]);
  return Object.fromEntries(columns.map((column) => [column.name, cell(column)]));
}

function cellOf(value: unknown): string | number | boolean | null | readonly string[] {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((part) => (typeof part === 'string' ? part : monthText(part)));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return isoDay.test(text) ? french(text) : text;
}

function monthText({ month, planned, done }: SupportMonth): string {
  return `${month}: ${planned}/${done}`;
}
