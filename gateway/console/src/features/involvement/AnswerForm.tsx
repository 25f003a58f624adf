import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import answerContribution from './AnswerContribution.graphql?raw';
import type { Contribution } from './callFile.js';
import { useInvolvementWords } from './words.js';

interface AnswerFormProps {
  readonly contribution: Contribution & { readonly version: number };
  readonly onDone: () => void;
}

const answers = ['TAKEN', 'PARTLY', 'NOT_TAKEN'] as const;

/** What was made of a contribution, and why; it can be thought over, with a new reason. */
export function AnswerForm({ contribution, onDone }: AnswerFormProps) {
  const words = useWords();
  const its = useInvolvementWords();
  const form = useForm({
    operation: answerContribution,
    start: { outcome: null as string | null, reason: '' },
    required: ['outcome', 'reason'],
    input: ({ outcome, reason }) => ({
      id: contribution.id,
      expectedVersion: contribution.version,
      outcome,
      reason: reason.trim(),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.answerNow} done={words.project.saved} before={its.answerLede}>
      <ChoiceField
        label={its.outcome}
        placeholder={words.project.chooseKind}
        {...form.choice('outcome')}
        options={answers.map((key) => ({ key: key as string, label: its.outcomes[key] }))}
      />
      <TextField label={its.reason} lines {...form.text('reason')} />
    </CommandForm>
  );
}
