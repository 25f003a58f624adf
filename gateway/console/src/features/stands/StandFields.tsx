import { problemsAt } from '../../graph/useCommand.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { MicroDistrict } from './standsAnswer.js';

/** A stand while it is typed. */
export interface StandDraft {
  readonly microDistrictId: string | null;
  readonly heldOn: string;
  readonly elected: boolean;
  readonly technician: boolean;
  readonly contacts: string;
  readonly firstContacts: string;
  readonly visibility: string;
}

const countOf = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);

/** The counts that are none, each with why. */
export function wrongCounts(typed: StandDraft, why: string): Partial<Record<keyof StandDraft, string>> {
  const wrong = (['contacts', 'firstContacts'] as const).filter((name) => countOf(typed[name]) === undefined);
  return Object.fromEntries(wrong.map((name) => [name, why]));
}

/** What the fields make of the input. */
export const standInput = ({ elected, technician, contacts, firstContacts, ...typed }: StandDraft) => ({
  ...typed,
  heldBy: [...(elected ? ['ELECTED'] : []), ...(technician ? ['TECHNICIAN'] : [])],
  contacts: countOf(contacts),
  firstContacts: countOf(firstContacts),
});

interface StandFieldsProps {
  readonly form: Form<StandDraft>;
  readonly microDistricts: readonly MicroDistrict[];
}

/** Where a stand was held, when, by whom, and how many people were met. */
export function StandFields({ form, microDistricts }: StandFieldsProps) {
  const words = useWords();
  return (
    <>
      <ChoiceField
        label={words.actions.microDistrict}
        placeholder={words.project.chooseKind}
        {...form.choice('microDistrictId')}
        options={microDistricts.map(({ id, name }) => ({ key: id, label: name ?? words.answer.unknown }))}
      />
      <TextField label={words.stands.heldOnField} kind="date" {...form.text('heldOn')} />
      <FieldGroup label={words.stands.heldBy} error={heldByError(form)}>
        <CheckField label={words.standHolders.ELECTED} {...form.check('elected')} />
        <CheckField label={words.standHolders.TECHNICIAN} {...form.check('technician')} />
      </FieldGroup>
      <div className="form-pair">
        <TextField label={words.stands.contacts} numeric {...form.text('contacts')} />
        <TextField label={words.stands.firstContacts} numeric {...form.text('firstContacts')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </>
  );
}

/** The input has one field where the page has two. */
function heldByError(form: Form<StandDraft>): string | undefined {
  return problemsAt(form.outcome?.problems ?? [], 'heldBy');
}
