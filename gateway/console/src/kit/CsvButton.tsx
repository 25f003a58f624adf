import { useLanguage } from '../words/Words.js';
import { Button } from './Button.js';
import { type Cell, saveCsv } from './csv.js';

interface CsvButtonProps {
  readonly label: string;
  /** The file's name, without its ending. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table in sight as a file. */
export function CsvButton({ label, name, heading, rows }: CsvButtonProps) {
  const { language } = useLanguage();
  return (
    <Button weight="quiet" onPress={() => saveCsv(name, heading, rows, language)}>
      {label}
    </Button>
  );
}
