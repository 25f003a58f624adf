import { PickedField } from '../../kit/PickedField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { useMembers } from '../../kit/useMembers.js';
import { useTerritorialWords } from './words.js';

/** What a person typed of a contract with a partner. */
export interface ContractDraft {
  readonly title: string;
  readonly partner: string;
  readonly signedOn: string;
  readonly until: string;
  readonly participationClause: string;
  readonly pilotCommunes: readonly string[];
}

export const emptyContract: ContractDraft = {
  title: '',
  partner: '',
  signedOn: '',
  until: '',
  participationClause: '',
  pilotCommunes: [],
};

interface ContractFieldsProps {
  readonly siren: string;
  readonly form: Form<ContractDraft>;
}

/** Everything that is written of a contract with a partner. */
export function ContractFields({ siren, form }: ContractFieldsProps) {
  const its = useTerritorialWords().contracts;
  const members = useMembers(siren);
  return (
    <>
      <div className="form-pair">
        <TextField label={its.contract} {...form.text('title')} />
        <TextField label={its.partner} {...form.text('partner')} />
        <TextField label={its.signedOn} kind="date" {...form.text('signedOn')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
      <TextField label={its.clause} hint={its.clauseHint} lines {...form.text('participationClause')} />
      <PickedField
        label={its.pilots}
        none={its.noPilot}
        addLabel={its.addPilot}
        removeLabel={its.removePilot}
        options={members}
        value={form.typed.pilotCommunes}
        onChange={(pilotCommunes) => form.change({ pilotCommunes })}
        error={form.error('pilotCommunes')}
      />
    </>
  );
}
