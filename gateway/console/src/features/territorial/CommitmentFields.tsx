import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import type { Axis } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

/** What a person typed of a political commitment. */
export interface CommitmentDraft {
  readonly title: string;
  readonly text: string;
  readonly axis: string | null;
  readonly committedOn: string;
  readonly actReference: string;
  readonly onInhabitantsInvolvement: boolean;
}

export const emptyCommitment: CommitmentDraft = {
  title: '',
  text: '',
  axis: null,
  committedOn: '',
  actReference: '',
  onInhabitantsInvolvement: false,
};

interface CommitmentFieldsProps {
  readonly form: Form<CommitmentDraft>;
  readonly axes: readonly Pick<Axis, 'key' | 'title'>[];
}

/** Everything that is written of a political commitment. */
export function CommitmentFields({ form, axes }: CommitmentFieldsProps) {
  const its = useTerritorialWords();
  const { fields } = its.commitments;
  return (
    <>
      <TextField label={fields.title} {...form.text('title')} />
      <TextField label={fields.text} lines {...form.text('text')} />
      <div className="form-pair">
        <TextField label={fields.committedOn} kind="date" {...form.text('committedOn')} />
        <TextField label={fields.actReference} {...form.text('actReference')} />
      </div>
      {axes.length > 0 && (
        <ChoiceField
          label={fields.axis}
          placeholder={its.noneChosen}
          {...form.choice('axis')}
          options={axes.map(({ key, title }) => ({ key, label: title }))}
        />
      )}
      <CheckField label={fields.onInhabitantsInvolvement} {...form.check('onInhabitantsInvolvement')} />
    </>
  );
}
