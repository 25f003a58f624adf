import { CommandForm } from '../../kit/CommandForm.js';
import { PickedField } from '../../kit/PickedField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useMembers } from '../../kit/useMembers.js';
import recordPartnershipContract from './RecordPartnershipContract.graphql?raw';
import { useTerritorialWords } from './words.js';

/** A contract that was signed with a partner. */
export function ContractForm({ siren, onDone }: { siren: string; onDone: () => void }) {
  const { contracts: its, saved } = useTerritorialWords();
  const members = useMembers(siren);
  const form = useForm({
    operation: recordPartnershipContract,
    start: {
      title: '',
      partner: '',
      signedOn: '',
      until: '',
      participationClause: '',
      pilotCommunes: [] as readonly string[],
    },
    required: ['title', 'partner', 'signedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={saved}>
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
    </CommandForm>
  );
}
