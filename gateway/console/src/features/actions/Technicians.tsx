import { Button } from '../../kit/Button.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import type { Technician } from './actionFile.js';

interface TechniciansProps {
  readonly value: readonly Technician[];
  readonly onChange: (value: readonly Technician[]) => void;
  readonly error?: string | undefined;
}

/** Who carries the action in the administration: functions and services, never names. */
export function Technicians({ value, onChange, error }: TechniciansProps) {
  const words = useWords();
  const change = (at: number, part: Partial<Technician>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <FieldGroup label={words.actions.technicians} hint={words.actions.functionsOnly} error={error}>
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place while it is typed.
        <div key={index} className="form-pair">
          <TextField
            label={words.actions.technicianFunction(index + 1)}
            value={one.function}
            onChange={(typed) => change(index, { function: typed })}
          />
          <TextField
            label={words.actions.technicianService(index + 1)}
            value={one.service}
            onChange={(service) => change(index, { service })}
          />
        </div>
      ))}
      <div className="row">
        <Button weight="quiet" onPress={() => onChange([...value, { function: '', service: '' }])}>
          {words.actions.addTechnician}
        </Button>
        {value.length > 0 && (
          <Button weight="quiet" onPress={() => onChange(value.slice(0, -1))}>
            {words.actions.removeTechnician(value.length)}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
