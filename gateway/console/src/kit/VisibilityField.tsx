import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';

interface VisibilityFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** Those that may be chosen here; all unless told. */
  readonly of?: readonly ('PRIVATE' | 'SHARED' | 'PUBLIC')[];
  /** Whom each names, where the owner is no commune. */
  readonly labels?: Readonly<Record<'PRIVATE' | 'SHARED' | 'PUBLIC', string>>;
}

const everyone = ['PRIVATE', 'SHARED', 'PUBLIC'] as const;

/** Who may see it. */
export function VisibilityField({ value, onChange, error, of = everyone, labels }: VisibilityFieldProps) {
  const words = useWords();
  return (
    <ChoiceField
      label={words.project.visibility}
      value={value}
      onChange={onChange}
      options={of.map((key) => ({ key: key as string, label: (labels ?? words.visibilities)[key] }))}
      error={error}
    />
  );
}
