import { CommandForm } from '../../kit/CommandForm.js';
import { useForm } from '../../kit/useForm.js';
import { ContractFields, emptyContract } from './ContractFields.js';
import recordPartnershipContract from './RecordPartnershipContract.graphql?raw';
import { useTerritorialWords } from './words.js';

/** A contract that was signed with a partner. */
export function ContractForm({ siren, onDone }: { siren: string; onDone: () => void }) {
  const { contracts: its, saved } = useTerritorialWords();
  const form = useForm({
    operation: recordPartnershipContract,
    start: emptyContract,
    required: ['title', 'partner', 'signedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={saved}>
      <ContractFields siren={siren} form={form} />
    </CommandForm>
  );
}
