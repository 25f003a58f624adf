import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import createMicroDistrict from './CreateMicroDistrict.graphql?raw';

/** Names one more micro-district of the commune. */
export function DistrictForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const form = useForm({
    operation: createMicroDistrict,
    start: { name: '', visibility: 'PRIVATE' },
    required: ['name'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={words.stands.saveDistrict}>
      <TextField label={words.stands.districtName} {...form.text('name')} />
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
