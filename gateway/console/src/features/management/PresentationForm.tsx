import { CommandForm } from '../../kit/CommandForm.js';
import { useForm } from '../../kit/useForm.js';
import { type PresentationDraft, PresentationFields } from './PresentationFields.js';
import recordPresentation from './RecordPresentation.graphql?raw';
import { useManagementWords } from './words.js';

const start: PresentationDraft = {
  function: '',
  elected: true,
  presentedOn: '',
  occasion: '',
  scope: 'WHOLE',
  place: 'INSIDE',
  visibility: 'PRIVATE',
};

/** A presentation that was made. */
export function PresentationForm({ onDone }: { onDone: () => void }) {
  const its = useManagementWords();
  const form = useForm({ operation: recordPresentation, start, required: ['function', 'presentedOn'], onDone });
  return (
    <CommandForm form={form} submitLabel={its.savePresentation} done={its.saved}>
      <PresentationFields form={form} />
    </CommandForm>
  );
}
