import { useNavigate } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { type AgreementFile, dayAfter } from './agreement.js';
import draftAgreement from './DraftAgreement.graphql?raw';
import { useAgreementWords } from './words.js';

/** The same parties for another time: what is drafted here is then signed on its own page. */
export function RenewForm({ agreement, until: last }: { agreement: AgreementFile; until: string }) {
  const its = useAgreementWords();
  const navigate = useNavigate();
  const form = useForm({
    operation: draftAgreement,
    start: {
      from: dayAfter(last),
      until: '',
      unitCost: agreement.unitCostCents === null ? '' : String(agreement.unitCostCents / 100).replace('.', ','),
    },
    required: ['from', 'unitCost'],
    wrong: ({ unitCost }) => (centsOf(unitCost) == null ? { unitCost: its.wrongCost } : {}),
    input: ({ from, until, unitCost }) => ({
      kind: agreement.kind,
      provider: agreement.provider?.code,
      receiver: agreement.receiver?.code,
      instructs: agreement.instructs?.code,
      technicianId: agreement.technician?.id ?? null,
      unitCostCents: centsOf(unitCost),
      from,
      until: until === '' ? null : until,
      renews: agreement.id,
    }),
    onDone: ({ agreement: drafted }: { agreement?: { id: string } | null }) => {
      if (drafted) navigate(`/agreements/${drafted.id}`);
    },
  });
  return (
    <CommandForm form={form} submitLabel={its.draftRenewal} weight="first" before={its.draftIsNothing}>
      <div className="form-pair">
        <TextField label={its.firstDay} kind="date" {...form.text('from')} />
        <TextField label={its.lastDay} kind="date" hint={its.noLastDay} {...form.text('until')} />
      </div>
      <TextField label={its.costField} numeric {...form.text('unitCost')} />
    </CommandForm>
  );
}
