import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';

interface ThemeFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

/** What something is mainly about. */
export function ThemeField({ value, onChange, error }: ThemeFieldProps) {
  const words = useWords();
  return (
    <ChoiceField
      label={words.project.theme}
      placeholder={words.project.chooseTheme}
      value={value}
      onChange={onChange}
      options={Object.entries(words.themes).map(([key, label]) => ({ key, label }))}
      error={error}
    />
  );
}
