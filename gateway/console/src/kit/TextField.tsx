import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly lines?: boolean;
  readonly kind?: 'text' | 'search' | 'date' | 'month' | 'email';
  readonly numeric?: boolean;
  /** Where the field comes because it was asked for. */
  readonly takesFocus?: boolean;
}

/** One line or several of text; the hint stands before the field, the problem after it. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  required,
  lines,
  kind = 'text',
  numeric,
  takesFocus = false,
}: TextFieldProps) {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isRequired={required ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={takesFocus}
      {...(numeric ? { inputMode: 'decimal' as const } : {})}
      type={kind as 'text'}
      {...(kind === 'email' ? { autoComplete: 'email' } : {})}
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {lines ? <TextArea className="input" /> : <Input className="input" />}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
