import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';

interface VisibilityFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** Those that may be chosen here; all unless told. */
  readonly of?: readonly ('PRIVATE' | 'SHARED' | 'PUBLIC')[];
}

const everyone = ['PRIVATE', 'SHARED', 'PUBLIC'] as const;

/** Who may see it. */
export function VisibilityField({ value, onChange, error, of = everyone }: VisibilityFieldProps) {
  const words = useWords();
  return (
    <ChoiceField
      label={words.project.visibility}
      value={value}
      onChange={onChange}
      options={of.map((key) => ({ key: key as string, label: words.visibilities[key] }))}
      error={error}
    />
  );
}
