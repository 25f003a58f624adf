import type { ReactNode } from 'react';
import { LinesField } from '../../kit/LinesField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { useTerritorialWords } from './words.js';

interface CarriedDraft {
  readonly count: string;
  readonly functions: readonly string[];
}

interface CarriedFieldsProps {
  readonly form: Form<CarriedDraft>;
  /** What stands before the number. */
  readonly children?: ReactNode;
}

/** How many carry the project, and their functions. */
export function CarriedFields({ form, children }: CarriedFieldsProps) {
  const its = useTerritorialWords().vice;
  return (
    <>
      <div className="form-pair">
        {children}
        <TextField label={its.count} numeric {...form.text('count')} />
      </div>
      <LinesField
        label={its.functions}
        hint={its.functionsHint}
        value={form.typed.functions}
        onChange={(functions) => form.change({ functions })}
        error={form.error('functions')}
      />
    </>
  );
}
