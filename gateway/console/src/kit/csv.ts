import type { Language } from '../words/formats.js';

/** Null: not known, an empty cell. */
export type Cell = string | number | null;

/** What a spreadsheet would execute instead of showing it. */
const executed = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * Gives a table as a file that a spreadsheet opens by a double click: UTF-8 with its mark, `;`, the language's decimal sign.
 * @param name the file's name, without its ending
 */
export function saveCsv(
  name: string,
  heading: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): void {
  const written = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
    const text = executed.test(cell) ? `'${cell}` : cell;
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [heading, ...rows].map((cells) => cells.map(written).join(';'));
  const file = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
