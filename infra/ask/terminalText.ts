import type { Locale } from '#shared/graphql/Subgraph.js';
import type { AnswerPart, Thing } from './AnswerPart.js';
import { saidCell } from './saidCell.js';

/** The widest a cell is where a person looks at it; a file has it whole. */
const widest = 44;

export interface TerminalForm {
  readonly locale: Locale;
  /** How many columns the terminal has; null when nobody looks, and nothing is shortened or broken. */
  readonly width: number | null;
}

/** An answer for a person: a list is a table; what has lists of its own stands above each of them, in lines. */
export function terminalText(parts: readonly AnswerPart[], form: TerminalForm): string {
  return parts
    .filter(({ things }) => things.length > 0)
    .flatMap(({ name, things }) => [
      ...(parts.length > 1 ? [`# ${name} (${things.length})`] : []),
      ...listText(things, '', form),
      '',
    ])
    .join('\n');
}

function listText(things: readonly Thing[], indent: string, form: TerminalForm): string[] {
  if (things.length > 1 && things.every(({ lists }) => lists.length === 0)) {
    const table = tableText(things, indent, form);
    if (table !== null) return table;
  }
  return things.flatMap((thing) => thingText(thing, indent, form));
}

function thingText({ own, lists }: Thing, indent: string, form: TerminalForm): string[] {
  const cells = [...own].flatMap(([name, cell]) => {
    const text = shortened(saidCell(cell, form.locale), form);
    return text === '' ? [] : [`${name}: ${text}`];
  });
  const below = lists.flatMap(({ name, things }) => [
    `${indent}  ${name} (${things.length})`,
    ...listText(things, `${indent}    `, form),
  ]);
  return [...broken(cells, indent, form), ...below];
}

/** Null when it is wider than the terminal. */
function tableText(things: readonly Thing[], indent: string, { locale, width }: TerminalForm): string[] | null {
  const all = [...new Set(things.flatMap(({ own }) => [...own.keys()]))];
  const text = ({ own }: Thing, column: string) => shortened(saidCell(own.get(column), locale), { width });
  const columns = all.filter((column) => things.some((thing) => text(thing, column) !== ''));
  const rows = things.map((thing) => columns.map((column) => text(thing, column)));
  const widths = columns.map((column, at) => Math.max(...[column, ...rows.map((row) => row[at] ?? '')].map(lengthOf)));
  if (width !== null && widths.reduce((sum, one) => sum + one + 2, indent.length) > width) return null;
  const isFigure = columns.map((column) => things.every(({ own }) => typeof (own.get(column) ?? 0) === 'number'));
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, at) => {
      const fill = ' '.repeat((widths[at] ?? 0) - lengthOf(cell));
      return isFigure[at] ? `${fill}${cell}` : `${cell}${fill}`;
    });
    return `${indent}${cells.join('  ')}`.trimEnd();
  };
  return [line(columns), line(widths.map((one) => '─'.repeat(one))), ...rows.map(line)];
}

/** Cells one after the other, in as few lines as the terminal has room for; the first begins further left. */
function broken(cells: readonly string[], indent: string, { width }: TerminalForm): string[] {
  const lines: string[] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    const longer = `${last}  ·  ${cell}`;
    if (last !== undefined && (width === null || lengthOf(longer) <= width)) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${lines.length === 0 ? '' : '  '}${cell}`);
  }
  return lines;
}

function shortened(text: string, { width }: Pick<TerminalForm, 'width'>): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const letters = [...line];
  return width === null || letters.length <= widest ? line : `${letters.slice(0, widest - 1).join('')}…`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
