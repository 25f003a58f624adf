import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import createProgramme from './CreateProgramme.graphql?raw';
import type { Axis } from './programme.js';
import { useProgrammeWords } from './words.js';

/** A new programme of the pole. */
export function ProgrammeForm({ axes, onDone }: { axes: readonly Axis[]; onDone: () => void }) {
  const its = useProgrammeWords();
  const form = useForm({
    operation: createProgramme,
    start: { title: '', text: '', axis: null as string | null, since: '', until: '' },
    required: ['title', 'since'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <TextField label={its.programme} {...form.text('title')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <ChoiceField
        label={its.axis}
        placeholder={its.noAxis}
        {...form.choice('axis')}
        options={axes.map(({ key, title }) => ({ key, label: title }))}
      />
      <div className="form-pair">
        <TextField label={its.since} kind="date" {...form.text('since')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
    </CommandForm>
  );
}
