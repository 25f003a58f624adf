import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { AgreementFile } from './agreement.js';
import signAgreement from './SignAgreement.graphql?raw';
import { useAgreementWords } from './words.js';

interface SignFormProps {
  readonly agreement: AgreementFile & { readonly version: number };
  readonly onDone: () => void;
}

/** The act by which a draft comes to hold; for one person seconded, their agreement and the order too. */
export function SignForm({ agreement, onDone }: SignFormProps) {
  const its = useAgreementWords();
  const forOne = agreement.kind === 'SECONDMENT';
  const form = useForm({
    operation: signAgreement,
    start: {
      body: 'DELIBERATION' as string | null,
      reference: '',
      decidedOn: '',
      enforceableFrom: '',
      personAgreedOn: agreement.personAgreedOn ?? '',
      orderedOn: agreement.orderedOn ?? '',
    },
    required: [
      'body',
      'reference',
      'decidedOn',
      'enforceableFrom',
      ...(forOne ? (['personAgreedOn', 'orderedOn'] as const) : []),
    ],
    input: ({ body, reference, decidedOn, enforceableFrom, personAgreedOn, orderedOn }) => ({
      ...{ id: agreement.id, expectedVersion: agreement.version },
      ...{ body, decidedOn, enforceableFrom, reference: reference.trim() },
      ...(forOne ? { personAgreedOn, orderedOn } : {}),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.sign} weight="first" before={its.signBefore}>
      <div className="form-pair">
        <ChoiceField label={its.body} {...form.choice('body')} options={optionsOf(its.bodies)} />
        <TextField label={its.reference} {...form.text('reference')} />
      </div>
      <div className="form-pair">
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        <TextField label={its.enforceableFrom} kind="date" {...form.text('enforceableFrom')} />
      </div>
      {forOne && (
        <div className="form-pair">
          <TextField label={its.personAgreedOn} kind="date" {...form.text('personAgreedOn')} />
          <TextField label={its.orderedOn} kind="date" {...form.text('orderedOn')} />
        </div>
      )}
    </CommandForm>
  );
}
