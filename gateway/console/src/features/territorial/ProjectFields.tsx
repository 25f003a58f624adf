import { RowsField } from '../../kit/RowsField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { emptyAxis, type ProjectDraft } from './projectDraft.js';
import { useTerritorialWords } from './words.js';

interface ProjectFieldsProps {
  readonly form: Form<ProjectDraft>;
  /** The first day is said once. */
  readonly isNew?: boolean;
}

/** Everything that is written of a territorial project. */
export function ProjectFields({ form, isNew = false }: ProjectFieldsProps) {
  const its = useTerritorialWords();
  return (
    <>
      <TextField label={its.fields.title} {...form.text('title')} />
      <div className="form-pair">
        {isNew && <TextField label={its.fields.since} kind="date" {...form.text('since')} />}
        <TextField label={its.fields.until} kind="date" {...form.text('until')} />
      </div>
      <TextField label={its.fields.starting} lines {...form.text('starting')} />
      <TextField label={its.fields.wished} lines {...form.text('wished')} />
      <RowsField
        label={its.fields.axes}
        hint={its.axesHint}
        error={form.error('axes')}
        rows={form.typed.axes}
        onChange={(axes) => form.change({ axes })}
        empty={emptyAxis}
        addLabel={its.addAxis}
        removeLabel={its.removeAxis}
      >
        {(axis, change, n) => (
          <>
            <TextField label={its.axisTitle(n)} value={axis.title} onChange={(title) => change({ title })} />
            <TextField label={its.axisText(n)} value={axis.text} onChange={(text) => change({ text })} lines />
          </>
        )}
      </RowsField>
    </>
  );
}
