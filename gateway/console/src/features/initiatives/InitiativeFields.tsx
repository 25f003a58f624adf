import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import type { Form } from '../../kit/useForm.js';
import type { InitiativeDraft } from './initiativeDraft.js';
import { useInitiativeWords } from './words.js';

/** What is written of an initiative. */
export function InitiativeFields({ form }: { form: Form<InitiativeDraft> }) {
  const { write } = useInitiativeWords();
  return (
    <>
      <TextField label={write.title} {...form.text('title')} />
      <ThemeField {...form.choice('theme')} />
      <TextField label={write.objective} lines {...form.text('objective')} />
      <div className="form-pair">
        <TextField label={write.value} hint={write.whole} {...form.text('value')} />
        <TextField label={write.unit} {...form.text('unit')} />
      </div>
      <TextField label={write.by} kind="date" {...form.text('by')} />
      <TextField label={write.participation} hint={write.participationHint} lines {...form.text('participation')} />
    </>
  );
}
