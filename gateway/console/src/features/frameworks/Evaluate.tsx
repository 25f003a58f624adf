import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import evaluateAdoption from './EvaluateAdoption.graphql?raw';
import type { Adoption } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

interface EvaluateProps {
  readonly adoption: Adoption & { readonly version: number };
  readonly onDone: () => void;
}

/** What came of a framework here; that it did not work is worth saying too. */
export function Evaluate({ adoption, onDone }: EvaluateProps) {
  const words = useWords();
  const says = useFrameworkWords();
  const { id, version: expectedVersion, evaluation } = adoption;
  const form = useForm<{ result: string | null; text: string }>({
    operation: evaluateAdoption,
    start: { result: null, text: '' },
    required: ['result', 'text'],
    input: (typed) => ({ ...typedInput(typed), id, expectedVersion }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{evaluation ? says.evaluateAgain : says.evaluate}</summary>
      <CommandForm form={form} submitLabel={says.evaluateNow} done={words.project.saved}>
        <ChoiceField
          label={says.result}
          placeholder={words.project.chooseKind}
          {...form.choice('result')}
          options={optionsOf<string>(says.results)}
        />
        <TextField label={says.text} {...form.text('text')} lines />
      </CommandForm>
    </details>
  );
}
