import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { HeardNeed } from './standsAnswer.js';
import updateHeardNeed from './UpdateHeardNeed.graphql?raw';

type OwnHeardNeed = HeardNeed & { readonly version: number };

const draftOf = ({ text, theme, visibility }: OwnHeardNeed) => ({
  text: text ?? '',
  theme: theme as string | null,
  visibility: (visibility ?? 'PRIVATE') as string,
});

/** Corrects what was written of a heard need, as a name that slipped in; what came of it is said apart. */
export function EditHeardNeed({ need, onDone }: { need: OwnHeardNeed; onDone: () => void }) {
  const words = useWords();
  const named: Readonly<Record<string, string>> = { ...words.themes, ...words.visibilities };
  return (
    <EditForm
      title={words.stands.correctHeard}
      operation={updateHeardNeed}
      row={need}
      draftOf={draftOf}
      required={['text', 'theme']}
      labels={{ text: words.stands.said, theme: words.project.theme, visibility: words.project.visibility }}
      show={(draft, field) => (field === 'text' ? draft.text : (named[draft[field] ?? ''] ?? ''))}
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextField label={words.stands.said} hint={words.stands.saidHint} lines {...form.text('text')} />
          <div className="form-pair">
            <ChoiceField
              label={words.project.theme}
              {...form.choice('theme')}
              options={optionsOf<string>(words.themes)}
            />
            <VisibilityField {...form.choice('visibility')} />
          </div>
        </>
      )}
    </EditForm>
  );
}
