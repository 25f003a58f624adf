import { CommandForm } from '../../kit/CommandForm.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import createStand from './CreateStand.graphql?raw';
import { type StandDraft, StandFields, standInput, wrongCounts } from './StandFields.js';
import type { MicroDistrict } from './standsAnswer.js';

interface StandFormProps {
  readonly microDistricts: readonly MicroDistrict[];
  /** The micro-district that was chosen on the tiles, if one. */
  readonly where: string | null;
  readonly onDone: () => void;
}

/** A stand that was held: where, when, by whom, and how many people were met. Nobody is named. */
export function StandForm({ microDistricts, where, onDone }: StandFormProps) {
  const words = useWords();
  const start: StandDraft = {
    microDistrictId: where,
    heldOn: '',
    elected: true,
    technician: true,
    contacts: '',
    firstContacts: '',
    visibility: 'PRIVATE',
  };
  const form = useForm({
    operation: createStand,
    start,
    required: ['microDistrictId', 'heldOn'],
    wrong: (typed) => wrongCounts(typed, words.stands.wrongCount),
    input: standInput,
    onDone,
  });
  return (
    <CommandForm
      form={{ ...form, fields: [...form.fields, 'heldBy'] }}
      submitLabel={words.stands.saveStand}
      done={words.stands.standSaved}
    >
      <StandFields form={form} microDistricts={microDistricts} />
    </CommandForm>
  );
}
