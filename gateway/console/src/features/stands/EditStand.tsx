import { EditForm } from '../../kit/EditForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type StandDraft, StandFields, standInput, wrongCounts } from './StandFields.js';
import type { MicroDistrict, Stand } from './standsAnswer.js';
import updateStand from './UpdateStand.graphql?raw';

type OwnStand = Stand & { readonly version: number };

const draftOf = (row: OwnStand): StandDraft => ({
  microDistrictId: row.microDistrict?.id ?? null,
  heldOn: row.heldOn ?? '',
  elected: row.heldBy?.includes('ELECTED') === true,
  technician: row.heldBy?.includes('TECHNICIAN') === true,
  contacts: row.contacts === null ? '' : String(row.contacts),
  firstContacts: row.firstContacts === null ? '' : String(row.firstContacts),
  visibility: row.visibility ?? 'PRIVATE',
});

interface EditStandProps {
  readonly stand: OwnStand;
  readonly microDistricts: readonly MicroDistrict[];
  readonly onDone: () => void;
}

/** Corrects what was recorded of a stand, or shows it to others. */
export function EditStand({ stand, microDistricts, onDone }: EditStandProps) {
  const words = useWords();
  const formats = useFormats();
  const where = stand.microDistrict?.name ?? words.answer.unknown;
  const show = (draft: StandDraft, field: keyof StandDraft): string => {
    const value = draft[field];
    if (typeof value === 'boolean')
      return value ? words.standHolders[field === 'elected' ? 'ELECTED' : 'TECHNICIAN'] : '';
    if (field === 'microDistrictId') return microDistricts.find(({ id }) => id === value)?.name ?? '';
    if (field === 'visibility') return words.visibilities[value as keyof typeof words.visibilities];
    return value ?? '';
  };
  return (
    <EditForm
      title={words.stands.correct(words.stands.standOf(where, stand.heldOn ? formats.date(stand.heldOn) : ''))}
      operation={updateStand}
      row={stand}
      draftOf={draftOf}
      required={['microDistrictId', 'heldOn']}
      wrong={(typed) => wrongCounts(typed, words.stands.wrongCount)}
      input={(draft, changed) => {
        const { heldBy, ...rest } = standInput(draft);
        const holders = changed.some((field) => field === 'elected' || field === 'technician');
        const given = Object.entries(rest).filter(([field]) => changed.some((one) => one === field));
        return { ...Object.fromEntries(given), ...(holders ? { heldBy } : {}) };
      }}
      labels={{
        microDistrictId: words.actions.microDistrict,
        heldOn: words.stands.heldOnField,
        elected: words.standHolders.ELECTED,
        technician: words.standHolders.TECHNICIAN,
        contacts: words.stands.contacts,
        firstContacts: words.stands.firstContacts,
        visibility: words.project.visibility,
      }}
      show={show}
      onDone={onDone}
    >
      {(form) => <StandFields form={form} microDistricts={microDistricts} />}
    </EditForm>
  );
}
