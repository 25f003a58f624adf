import { type Figure, writeCsv } from '#shared/exchange/writeCsv.js';
import type { Locale } from '#shared/graphql/Subgraph.js';
import type { AnswerPart, Cell, Thing } from './AnswerPart.js';
import { saidCell } from './saidCell.js';

type Line = ReadonlyMap<string, Cell>;

/**
 * An answer as one CSV file, as a French spreadsheet opens it: a line for each innermost thing, with all that stands above
 * it. Lists beside each other follow one another, and are never multiplied. Of several parts the first column tells which.
 */
export function csvText(parts: readonly AnswerPart[], locale: Locale): string {
  const named = parts.map(({ name, things }) => ({ name, lines: things.flatMap((thing) => linesOf(thing, '')) }));
  const all = named.flatMap(({ lines }) => lines);
  const told = [...new Set(all.flatMap((line) => [...line.keys()]))];
  // What is absent here and has columns of its own elsewhere needs none more.
  const isNeeded = (column: string) =>
    all.some((line) => (line.get(column) ?? null) !== null) || !told.some((one) => one.startsWith(`${column}.`));
  const columns = told.filter(isNeeded);
  const isNamed = parts.length > 1;
  const cellOf = (line: Line, column: string): string | Figure => {
    const text = saidCell(line.get(column), locale);
    return typeof line.get(column) === 'number' ? { figure: text } : text;
  };
  return writeCsv(
    [...(isNamed ? ['part'] : []), ...columns],
    named.flatMap(({ name, lines }) =>
      lines.map((line) => [...(isNamed ? [name] : []), ...columns.map((column) => cellOf(line, column))]),
    ),
  );
}

function linesOf({ own, lists }: Thing, above: string): Line[] {
  const ownCells = [...own].map(([name, cell]) => [`${above}${name}`, cell] as const);
  const below = lists.flatMap(({ name, things }) => things.flatMap((thing) => linesOf(thing, `${above}${name}.`)));
  return below.length === 0 ? [new Map(ownCells)] : below.map((line) => new Map([...ownCells, ...line]));
}
