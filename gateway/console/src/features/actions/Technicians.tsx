import { RowsField } from '../../kit/RowsField.js';
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
  return (
    <RowsField
      label={words.actions.technicians}
      hint={words.actions.functionsOnly}
      error={error}
      rows={value}
      onChange={onChange}
      empty={{ function: '', service: '' }}
      addLabel={words.actions.addTechnician}
      removeLabel={words.actions.removeTechnician}
    >
      {(one, change, n) => (
        <>
          <TextField
            label={words.actions.technicianFunction(n)}
            value={one.function}
            onChange={(typed) => change({ function: typed })}
          />
          <TextField
            label={words.actions.technicianService(n)}
            value={one.service}
            onChange={(service) => change({ service })}
          />
        </>
      )}
    </RowsField>
  );
}
