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
  const columns = [...new Set(named.flatMap(({ lines }) => lines.flatMap((line) => [...line.keys()])))];
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
