import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

interface Choice<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface ChoicesProps<Key extends string> {
  readonly label: string;
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly options: readonly Choice<Key>[];
  readonly error?: string | undefined;
}

/** One choice, all of them in sight; a closed one stays and says why. */
export function Choices<Key extends string>({ label, value, onChange, options, error }: ChoicesProps<Key>) {
  return (
    <RadioGroup
      className="choices"
      value={value}
      onChange={(key) => onChange(key as Key)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.key} className="choice" value={option.key} isDisabled={option.disabled ?? false}>
          <span>{option.label}</span>
        </Radio>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
