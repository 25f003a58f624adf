import { ChoiceField } from '../../kit/ChoiceField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { otherEmployer, type PostDraft } from './postDraft.js';
import { useTechnicianWords } from './words.js';

interface PostFieldsProps<Draft extends PostDraft> {
  readonly form: Form<Draft>;
  readonly employers: readonly { readonly key: string; readonly label: string }[];
}

/** What is said of a post: its code and function, who employs it, how much it works and how much of that is pooled. */
export function PostFields<Draft extends PostDraft>({ form: given, employers }: PostFieldsProps<Draft>) {
  const its = useTechnicianWords();
  // Every draft of a post has these fields, whatever it has beside them.
  const form = given as unknown as Form<PostDraft>;
  return (
    <>
      <div className="form-pair">
        <TextField label={its.code} hint={its.codeHint} {...form.text('code')} />
        <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
      </div>
      <ChoiceField
        label={its.employer}
        placeholder={its.chooseEmployer}
        options={employers}
        {...form.choice('employer')}
      />
      {form.typed.employer === otherEmployer && (
        <div className="form-pair">
          <TextField label={its.employerSiren} {...form.text('employerSiren')} numeric required />
          <TextField label={its.employerName} hint={its.employerNameHint} {...form.text('employerName')} />
        </div>
      )}
      <div className="form-pair">
        <TextField label={its.workingTimeField} hint={its.workingTimeHint} numeric {...form.text('workingTime')} />
        <TextField label={its.shareField} hint={its.shareHint} numeric {...form.text('pooledShare')} />
      </div>
    </>
  );
}
