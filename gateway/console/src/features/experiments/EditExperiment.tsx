import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { OwnExperiment } from './experimentFile.js';
import updateExperiment from './UpdateExperiment.graphql?raw';
import { useExperimentWords } from './words.js';

const draftOf = ({ title, hypothesis, theme, visibility }: OwnExperiment) => ({
  title: title ?? '',
  hypothesis: hypothesis ?? '',
  theme: theme as string | null,
  visibility: (visibility ?? 'PRIVATE') as string,
});

/** Changes what is written of an experiment, and who may see it. */
export function EditExperiment({ experiment, onDone }: { experiment: OwnExperiment; onDone: () => void }) {
  const words = useWords();
  const its = useExperimentWords();
  return (
    <EditForm
      title={its.edit}
      operation={updateExperiment}
      row={experiment}
      draftOf={draftOf}
      required={['title', 'hypothesis', 'theme']}
      labels={its.fields}
      show={(draft, field) => {
        if (field === 'theme')
          return draft.theme === null ? '' : words.themes[draft.theme as keyof typeof words.themes];
        if (field === 'visibility') return words.visibilities[draft.visibility as keyof typeof words.visibilities];
        return draft[field];
      }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextField label={its.fields.title} {...form.text('title')} />
          {experiment.outcome === 'RUNNING' ? (
            <TextField label={its.hypothesis} hint={its.hypothesisHint} lines {...form.text('hypothesis')} />
          ) : (
            <p className="quiet">{its.hypothesisStays}</p>
          )}
          <div className="form-pair">
            <ThemeField {...form.choice('theme')} />
            <VisibilityField {...form.choice('visibility')} />
          </div>
        </>
      )}
    </EditForm>
  );
}
