import { useLanguage } from '../words/Words.js';
import { Button } from './Button.js';

type Cell = string | number | null;

interface CsvButtonProps {
  readonly label: string;
  /** The file's name, without its ending. */
  readonly name: string;
  readonly heading: readonly string[];
  /** Null: not known, an empty cell. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What a spreadsheet would execute instead of showing it. */
const executed = /^[=+\-@\t\r＝＋－＠]/u;

/** A table as a file that a spreadsheet opens by a double click: UTF-8 with its mark, `;`, the language's decimal sign. */
export function CsvButton({ label, name, heading, rows }: CsvButtonProps) {
  const { language } = useLanguage();
  const written = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
    const text = executed.test(cell) ? `'${cell}` : cell;
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const download = () => {
    const lines = [heading, ...rows].map((cells) => cells.map(written).join(';'));
    const file = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button weight="quiet" onPress={download}>
      {label}
    </Button>
  );
}
