import { EditForm } from '../../kit/EditForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Presentation } from './managementAnswer.js';
import { type PresentationDraft, PresentationFields } from './PresentationFields.js';
import updatePresentation from './UpdatePresentation.graphql?raw';
import { useManagementWords } from './words.js';

type OwnPresentation = Presentation & { readonly version: number };

const draftOf = (row: OwnPresentation): PresentationDraft => ({
  function: row.function ?? '',
  elected: row.elected === true,
  presentedOn: row.presentedOn ?? '',
  occasion: row.occasion ?? '',
  scope: row.scope ?? 'WHOLE',
  place: row.place ?? 'INSIDE',
  visibility: row.visibility ?? 'PRIVATE',
});

interface EditPresentationProps {
  readonly presentation: OwnPresentation;
  readonly onDone: () => void;
}

/** Corrects what was recorded of a presentation, or shows it to others. */
export function EditPresentation({ presentation, onDone }: EditPresentationProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useManagementWords();
  const inWords = (draft: PresentationDraft, field: keyof PresentationDraft): string => {
    if (field === 'elected') return its.presenters[draft.elected ? 'elected' : 'services'];
    if (field === 'presentedOn') return draft.presentedOn === '' ? '' : formats.date(draft.presentedOn);
    const named: Record<string, string> = { ...its.scopes, ...its.places, ...words.visibilities };
    return named[draft[field]] ?? draft[field];
  };
  const { presentedOn } = presentation;
  return (
    <EditForm
      title={its.editPresentation(
        presentation.function ?? words.answer.unknown,
        presentedOn === null ? words.answer.unknown : formats.date(presentedOn),
      )}
      operation={updatePresentation}
      row={presentation}
      draftOf={draftOf}
      required={['function', 'presentedOn']}
      labels={its.presentationFields}
      show={inWords}
      submitLabel={its.savePresentation}
      onDone={onDone}
    >
      {(form) => <PresentationFields form={form} />}
    </EditForm>
  );
}
