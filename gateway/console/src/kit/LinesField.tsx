import { useWords } from '../words/Words.js';
import { TextField } from './TextField.js';

interface LinesFieldProps {
  readonly label: string;
  /** In place of saying that each stands on its own line. */
  readonly hint?: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Several short texts, one per line. Empty lines are kept while one types and dropped by `linesOf`. */
export function LinesField({ label, hint, value, onChange, error }: LinesFieldProps) {
  const words = useWords();
  return (
    <TextField
      label={label}
      hint={hint ?? words.answer.onePerLine}
      value={value.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
      lines
      error={error}
    />
  );
}

/** The lines that say something. */
export const linesOf = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
