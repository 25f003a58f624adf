import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import { useFrameworkWords } from './useFrameworkWords.js';

interface EvaluateProps {
  readonly adoption: { readonly id: string; readonly version: number };
  /** Whether it was said before. */
  readonly said: boolean;
  readonly operation: string;
  /** The name under which that operation takes what was seen. */
  readonly text: 'text' | 'evaluation';
  readonly onDone: () => void;
}

/** What came of a framework here; that it did not work is worth saying too. */
export function Evaluate({ adoption, said, operation, text, onDone }: EvaluateProps) {
  const words = useWords();
  const says = useFrameworkWords();
  const form = useForm<{ result: string | null; text: string; evaluation: string }>({
    operation,
    start: { result: null, text: '', evaluation: '' },
    required: ['result', text],
    input: (typed) => ({
      id: adoption.id,
      expectedVersion: adoption.version,
      result: typed.result,
      [text]: typed[text].trim(),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={said ? says.evaluateAgain : says.evaluate}>
      <CommandForm form={form} submitLabel={says.evaluateNow} done={words.project.saved}>
        <ChoiceField
          label={says.result}
          placeholder={words.project.chooseKind}
          {...form.choice('result')}
          options={optionsOf<string>(says.results)}
        />
        <TextField label={says.text} {...form.text(text)} lines />
      </CommandForm>
    </Fold>
  );
}
