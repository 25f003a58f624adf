import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { VisitedDistrict } from './standsAnswer.js';
import updateMicroDistrict from './UpdateMicroDistrict.graphql?raw';

type OwnDistrict = VisitedDistrict & { readonly version: number };

const draftOf = ({ name, visibility }: OwnDistrict) => ({
  name: name ?? '',
  visibility: (visibility ?? 'PRIVATE') as string,
});

/** Corrects the name of a micro-district, or shows it to others. */
export function EditDistrict({ district, onDone }: { district: OwnDistrict; onDone: () => void }) {
  const words = useWords();
  return (
    <EditForm
      title={words.stands.correct(district.name ?? words.answer.unknown)}
      operation={updateMicroDistrict}
      row={district}
      draftOf={draftOf}
      required={['name']}
      labels={{ name: words.stands.districtName, visibility: words.project.visibility }}
      show={(draft, field) =>
        field === 'name' ? draft.name : words.visibilities[draft.visibility as keyof typeof words.visibilities]
      }
      onDone={onDone}
      unfolded
    >
      {(form) => (
        <>
          <TextField label={words.stands.districtName} {...form.text('name')} />
          <VisibilityField {...form.choice('visibility')} />
        </>
      )}
    </EditForm>
  );
}
