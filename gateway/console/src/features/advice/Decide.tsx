import { Choices } from '../../kit/Choices.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import decideAdvice from './DecideAdvice.graphql?raw';

interface DecideProps {
  /** The advice that is decided on. */
  readonly reference: string;
  /** How many decisions of the commune were read. */
  readonly before: number;
  readonly onDone: () => void;
}

/** The commune follows the advice, or sets it aside and says why: people decide. */
export function Decide({ reference, before, onDone }: DecideProps) {
  const words = useAdviceWords();
  const form = useForm({
    operation: decideAdvice,
    start: { decision: null as 'FOLLOWED' | 'SET_ASIDE' | null, reason: '' },
    required: ['decision'],
    wrong: ({ decision, reason }): { reason?: string } =>
      decision === 'SET_ASIDE' && reason.trim() === '' ? { reason: words.reasonNeeded } : {},
    input: ({ decision, reason }) => ({
      advice: reference,
      expectedVersion: before,
      decision,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm
      form={form}
      submitLabel={words.decideIt}
      weight="first"
      done={words.decided}
      before={words.decideBefore}
    >
      <Choices
        label={words.yourDecision}
        options={[
          { key: 'FOLLOWED', label: words.follow },
          { key: 'SET_ASIDE', label: words.setAside },
        ]}
        {...form.choice('decision')}
      />
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={form.typed.reason}
        onChange={(reason) => form.change({ reason })}
        error={form.error('reason')}
        lines
      />
    </CommandForm>
  );
}
