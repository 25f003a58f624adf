import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import recordPartner from './RecordPartner.graphql?raw';
import { usePartnerWords } from './words.js';

/** A new partner of the pole. */
export function PartnerForm({ onDone }: { onDone: () => void }) {
  const its = usePartnerWords();
  const form = useForm({
    operation: recordPartner,
    start: { name: '', text: '', since: '' },
    required: ['name', 'since'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <TextField label={its.partner} hint={its.partnerHint} {...form.text('name')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <TextField label={its.since} kind="date" {...form.text('since')} />
    </CommandForm>
  );
}
