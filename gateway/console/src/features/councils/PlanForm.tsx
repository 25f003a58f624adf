import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useBody } from './body.js';
import { useCalendarWords } from './useCalendarWords.js';

/** A meeting to come. */
export function PlanForm({ onDone }: { onDone: () => void }) {
  const words = useCalendarWords();
  const start = { heldOn: '', kind: 'COUNCIL' as string | null, note: '', visibility: 'SHARED' as string | null };
  const form = useForm({ operation: useBody().plan, start, required: ['heldOn'], onDone });
  return (
    <CommandForm form={form} submitLabel={words.save} done={words.saved}>
      <TextField label={words.day} kind="date" {...form.text('heldOn')} />
      <ChoiceField
        label={words.kind}
        {...form.choice('kind')}
        options={Object.entries(words.kinds).map(([key, label]) => ({ key, label }))}
      />
      <TextField label={words.note} hint={words.noteHint} {...form.text('note')} />
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
