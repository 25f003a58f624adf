import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import type { Form } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import { Carriers } from './Carriers.js';
import type { Draft } from './draft.js';

interface DraftFieldsProps {
  readonly form: Form<Draft>;
  /** The commune that proposes, which invites the others; null where it is unknown. */
  readonly lead: string | null;
}

/** What a project is, in a few fields; a problem stands at its field. */
export function DraftFields({ form, lead }: DraftFieldsProps) {
  const words = useWords();
  return (
    <>
      <TextField label={words.project.titleField} hint={words.project.titleHint} {...form.text('title')} />
      <TextField label={words.project.summary} hint={words.project.summaryHint} {...form.text('summary')} lines />
      <div className="form-pair">
        <ThemeField {...form.choice('theme')} />
        <TextField label={words.project.cost} hint={words.project.costHint} {...form.text('costCents')} numeric />
      </div>
      {lead !== null && (
        <Carriers
          chosen={form.typed.coCarriers}
          onChange={(coCarriers) => form.change({ coCarriers })}
          lead={lead}
          error={form.error('coCarriers')}
        />
      )}
    </>
  );
}
