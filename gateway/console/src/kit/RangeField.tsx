import { useId } from 'react';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
}

/** A number that is slid, with the keyboard too; beside a field where it can be typed. */
export function RangeField({ label, value, most, step, shown, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="range"
        type="range"
        min={0}
        max={most}
        step={step}
        value={Math.min(value, most)}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="quiet" aria-hidden="true">
        {shown}
      </span>
    </div>
  );
}
