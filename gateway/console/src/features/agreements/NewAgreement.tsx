import { useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import draftAgreement from './DraftAgreement.graphql?raw';
import posts from './Posts.graphql?raw';
import { useParties } from './useParties.js';
import { useAgreementWords } from './words.js';

interface PostsData {
  readonly technicians: {
    readonly nodes: readonly { readonly id: string; readonly code: string | null; readonly function: string | null }[];
  } | null;
}

/** A draft between two bodies: nothing rests on it before it is signed. */
export function NewAgreement({ pole }: { pole: string }) {
  const its = useAgreementWords();
  const navigate = useNavigate();
  const { options } = useParties(pole);
  const known = useAnswer<PostsData>(posts, {}).data?.technicians?.nodes ?? [];
  const form = useForm({
    operation: draftAgreement,
    start: {
      kind: 'PROVISION' as string | null,
      provider: null as string | null,
      receiver: null as string | null,
      instructs: 'RECEIVER' as string | null,
      technicianId: null as string | null,
      unitCost: '',
      from: '',
      until: '',
    },
    required: ['kind', 'provider', 'receiver', 'instructs', 'unitCost', 'from'],
    wrong: ({ unitCost }) => (centsOf(unitCost) == null ? { unitCost: its.wrongCost } : {}),
    input: ({ kind, provider, receiver, instructs, technicianId, unitCost, from, until }) => ({
      ...{ kind, provider, receiver, technicianId, from },
      instructs: instructs === 'PROVIDER' ? provider : receiver,
      unitCostCents: centsOf(unitCost),
      until: until === '' ? null : until,
    }),
    onDone: ({ agreement }: { agreement?: { id: string } | null }) => {
      if (agreement) navigate(`/agreements/${agreement.id}`);
    },
  });
  const body = (field: 'provider' | 'receiver') => (
    <SearchedField
      key={`${field} ${options.length}`}
      label={its[field]}
      value={form.typed[field]}
      options={options}
      onChange={(code) => form.change({ [field]: code })}
      error={form.error(field)}
    />
  );
  return (
    <CommandForm form={form} submitLabel={its.create} before={its.draftIsNothing}>
      <ChoiceField label={its.kind} {...form.choice('kind')} options={optionsOf(its.kinds)} />
      <div className="form-pair">
        {body('provider')}
        {body('receiver')}
      </div>
      <ChoiceField label={its.instructs} {...form.choice('instructs')} options={optionsOf(its.whoInstructs)} />
      {form.typed.kind === 'SECONDMENT' && (
        <ChoiceField
          label={its.post}
          {...form.choice('technicianId')}
          options={known.map(({ id, code, function: does }) => ({
            key: id,
            label: [code, does].filter(Boolean).join(' – '),
          }))}
        />
      )}
      <TextField label={its.costField} numeric {...form.text('unitCost')} />
      <div className="form-pair">
        <TextField label={its.firstDay} kind="date" {...form.text('from')} />
        <TextField label={its.lastDay} kind="date" hint={its.noLastDay} {...form.text('until')} />
      </div>
    </CommandForm>
  );
}
