import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import type { Organisation } from './programme.js';
import recordProgrammeLead from './RecordProgrammeLead.graphql?raw';
import { useProgrammeWords } from './words.js';

interface LeadFormProps {
  readonly programme: string;
  readonly members: readonly Organisation[];
  readonly onDone: () => void;
}

/** A practice found elsewhere. */
export function LeadForm({ programme, members, onDone }: LeadFormProps) {
  const its = useProgrammeWords();
  const form = useForm({
    operation: recordProgrammeLead,
    start: { title: '', text: '', foundAt: '', foundOn: '', origin: null as string | null },
    required: ['title', 'foundAt', 'foundOn'],
    input: (typed) => ({ programmeId: programme, ...typedInput(typed) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <TextField label={its.practice} {...form.text('title')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <div className="form-pair">
        <TextField label={its.foundAt} {...form.text('foundAt')} />
        <TextField label={its.foundOn} kind="date" {...form.text('foundOn')} />
      </div>
      <ChoiceField
        label={its.origin}
        placeholder={its.elsewhere}
        {...form.choice('origin')}
        options={members.map(({ siren, name }) => ({ key: siren, label: name }))}
      />
    </CommandForm>
  );
}
