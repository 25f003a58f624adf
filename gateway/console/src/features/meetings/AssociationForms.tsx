import { CommandForm } from '../../kit/CommandForm.js';
import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { type Form, typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import createAssociation from './CreateAssociation.graphql?raw';
import type { Association } from './meetingRows.js';
import updateAssociation from './UpdateAssociation.graphql?raw';
import { useMeetingWords } from './words.js';

type OwnAssociation = Association & { readonly version: number };

const draftOf = ({ name, rna, scope, visibility }: Omit<Association, 'id' | 'version' | 'demonstration'>) => ({
  name: name ?? '',
  rna: rna ?? '',
  scope: scope ?? '',
  visibility: (visibility ?? 'PRIVATE') as string,
});
type AssociationDraft = ReturnType<typeof draftOf>;

function Fields({ form }: { form: Form<AssociationDraft> }) {
  const its = useMeetingWords();
  return (
    <>
      <TextField label={its.name} {...form.text('name')} />
      <TextField label={its.scope} lines {...form.text('scope')} />
      <div className="form-pair">
        <TextField label={its.rna} hint={its.rnaHint} {...form.text('rna')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </>
  );
}

/** An association that takes part in the approach. */
export function AssociationForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const form = useForm({
    operation: createAssociation,
    start: draftOf({ name: null, rna: null, scope: null, visibility: null }),
    required: ['name'],
    input: (typed) => typedInput({ ...typed, rna: typed.rna.toUpperCase() }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.associations} done={its.saved}>
      <Fields form={form} />
    </CommandForm>
  );
}

/** Corrects what is written of an association. */
export function EditAssociation({ association, onDone }: { association: OwnAssociation; onDone: () => void }) {
  const words = useWords();
  const its = useMeetingWords();
  return (
    <EditForm
      title={its.correct(association.name ?? words.answer.unknown)}
      operation={updateAssociation}
      row={association}
      draftOf={draftOf}
      required={['name']}
      input={(draft, changed) =>
        Object.fromEntries(
          changed.map((field) => [
            field,
            field === 'rna' ? draft.rna.trim().toUpperCase() || null : draft[field].trim(),
          ]),
        )
      }
      labels={{ name: its.name, rna: its.rna, scope: its.scope, visibility: words.project.visibility }}
      show={(draft, field) =>
        field === 'visibility' ? words.visibilities[draft.visibility as keyof typeof words.visibilities] : draft[field]
      }
      onDone={onDone}
      unfolded
    >
      {(form) => <Fields form={form} />}
    </EditForm>
  );
}
