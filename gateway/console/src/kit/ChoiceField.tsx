import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';

interface ChoiceFieldProps<Key extends string> {
  readonly label: string;
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly options: readonly { readonly key: Key; readonly label: string }[];
  readonly placeholder?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** One choice among a few named ones. */
export function ChoiceField<Key extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  hint,
  error,
}: ChoiceFieldProps<Key>) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as Key);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Button className="select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem className="option" id={option.key} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** The choices of an enumeration, from its words. */
export const optionsOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  (Object.entries(labels) as [Key, string][]).map(([key, label]) => ({ key, label }));
