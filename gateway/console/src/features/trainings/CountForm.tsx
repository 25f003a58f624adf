import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import countTrainees from './CountTrainees.graphql?raw';
import { useTrainingWords } from './words.js';

interface CountFormProps {
  readonly id: string;
  readonly version: number;
  readonly onDone: () => void;
}

/** How many came: a number, never a list; counted again, it is corrected. */
export function CountForm({ id, version, onDone }: CountFormProps) {
  const its = useTrainingWords();
  const form = useForm({
    operation: countTrainees,
    start: { participants: '' },
    required: ['participants'],
    wrong: ({ participants }) => (/^\d{1,6}$/.test(participants.trim()) ? {} : { participants: its.wrongCount }),
    input: ({ participants }) => ({ id, expectedVersion: version, participants: Number(participants) }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveCount} done={its.counted}>
      <TextField label={its.participants} numeric {...form.text('participants')} />
    </CommandForm>
  );
}
