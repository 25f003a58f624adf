import { Checkbox } from 'react-aria-components/Checkbox';

interface CheckFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A yes or a no. */
export function CheckField({ label, value, onChange }: CheckFieldProps) {
  return (
    <Checkbox className="check" isSelected={value} onChange={onChange}>
      <span className="check-box" aria-hidden="true" />
      {label}
    </Checkbox>
  );
}
