import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { Organisation } from './programme.js';
import recordLeadAdoption from './RecordLeadAdoption.graphql?raw';
import { useProgrammeWords } from './words.js';

interface AdoptionFormProps {
  readonly lead: string;
  readonly members: readonly Organisation[];
  readonly onDone: () => void;
}

/** A member that took a practice up, and how it adapted it. */
export function AdoptionForm({ lead, members, onDone }: AdoptionFormProps) {
  const its = useProgrammeWords();
  const form = useForm({
    operation: recordLeadAdoption,
    start: { member: null as string | null, takenUpOn: '', adaptation: '' },
    required: ['member', 'takenUpOn'],
    input: ({ member, takenUpOn, adaptation }) => ({
      leadId: lead,
      ...{ member, takenUpOn, adaptation: adaptation.trim() },
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <div className="form-pair">
        <ChoiceField
          label={its.takenUpBy}
          {...form.choice('member')}
          options={members.map(({ siren, name }) => ({ key: siren, label: name }))}
        />
        <TextField label={its.takenUpOn} kind="date" {...form.text('takenUpOn')} />
      </div>
      <TextField label={its.adaptation} lines {...form.text('adaptation')} />
    </CommandForm>
  );
}
