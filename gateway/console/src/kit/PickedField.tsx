import { Button } from './Button.js';
import { ChoiceField } from './ChoiceField.js';
import { FieldGroup } from './FieldGroup.js';

interface PickedFieldProps {
  readonly label: string;
  /** Said while nothing is picked. */
  readonly none: string;
  readonly addLabel: string;
  readonly removeLabel: (label: string) => string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Several among many: each is picked from a list and can be put back. */
export function PickedField(props: PickedFieldProps) {
  const { label, none, addLabel, removeLabel, options, value, onChange, error } = props;
  const picked = options.filter(({ key }) => value.includes(key));
  const others = options.filter(({ key }) => !value.includes(key));
  return (
    <FieldGroup label={label} error={error}>
      {picked.length === 0 && <p className="quiet">{none}</p>}
      <ul className="list">
        {picked.map((one) => (
          <li key={one.key}>
            <span className="row">
              {one.label}
              <Button weight="quiet" onPress={() => onChange(value.filter((key) => key !== one.key))}>
                {removeLabel(one.label)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ChoiceField
          // Begins anew after each pick: it adds, and keeps nothing.
          key={value.length}
          label={addLabel}
          placeholder="…"
          value={null}
          options={others}
          onChange={(key) => onChange([...value, key])}
        />
      )}
    </FieldGroup>
  );
}
