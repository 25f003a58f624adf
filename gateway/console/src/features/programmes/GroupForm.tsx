import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import createMetropolitanGroup from './CreateMetropolitanGroup.graphql?raw';
import type { Programme } from './programme.js';
import { useProgrammeWords } from './words.js';

const isCount = (typed: string) => typed.trim() === '' || /^\d{1,4}$/.test(typed.trim());
const countOf = (typed: string) => (typed.trim() === '' ? null : Number(typed));

/** A new working group of several members. */
export function GroupForm({ programmes, onDone }: { programmes: readonly Programme[]; onDone: () => void }) {
  const words = useWords();
  const its = useProgrammeWords();
  const form = useForm({
    operation: createMetropolitanGroup,
    start: { title: '', text: '', programmeId: null as string | null, electedMembers: '', technicians: '', since: '' },
    required: ['title', 'since'],
    wrong: ({ electedMembers, technicians }) => ({
      ...(isCount(electedMembers) ? {} : { electedMembers: its.wrongCount }),
      ...(isCount(technicians) ? {} : { technicians: its.wrongCount }),
    }),
    input: ({ electedMembers, technicians, ...typed }) => ({
      ...typedInput(typed),
      electedMembers: countOf(electedMembers),
      technicians: countOf(technicians),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <TextField label={its.group} {...form.text('title')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <ChoiceField
        label={its.programme}
        placeholder={its.noProgramme}
        {...form.choice('programmeId')}
        options={programmes.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown }))}
      />
      <div className="form-pair">
        <TextField label={its.elected} numeric {...form.text('electedMembers')} />
        <TextField label={its.technicians} numeric {...form.text('technicians')} />
      </div>
      <TextField label={its.since} kind="date" {...form.text('since')} />
    </CommandForm>
  );
}
