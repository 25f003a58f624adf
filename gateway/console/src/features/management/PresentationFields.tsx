import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useManagementWords } from './words.js';

/** A presentation while it is typed. */
export interface PresentationDraft {
  readonly function: string;
  readonly elected: boolean;
  readonly presentedOn: string;
  readonly occasion: string;
  readonly scope: string;
  readonly place: string;
  readonly visibility: string;
}

/** Who presented, what, where and when. */
export function PresentationFields({ form }: { form: Form<PresentationDraft> }) {
  const its = useManagementWords();
  return (
    <>
      <div className="form-pair">
        <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
        <TextField label={its.presentedOn} kind="date" {...form.text('presentedOn')} />
        <ChoiceField label={its.scope} {...form.choice('scope')} options={optionsOf<string>(its.scopes)} />
        <ChoiceField label={its.place} {...form.choice('place')} options={optionsOf<string>(its.places)} />
        <TextField label={its.occasion} {...form.text('occasion')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
      <CheckField label={its.elected} {...form.check('elected')} />
    </>
  );
}
