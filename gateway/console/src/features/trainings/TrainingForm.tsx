import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import ownInitiatives from './OwnInitiatives.graphql?raw';
import recordAgglomerationTraining from './RecordAgglomerationTraining.graphql?raw';
import { useTrainingWords } from './words.js';

interface OwnInitiatives {
  readonly agglomeration: {
    readonly initiatives: { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;
  } | null;
}

/** A training that was held, or is to come. */
export function TrainingForm({ siren, onDone }: { siren: string; onDone: () => void }) {
  const words = useWords();
  const its = useTrainingWords();
  const { data } = useAnswer<OwnInitiatives>(ownInitiatives, { siren });
  const initiatives = data?.agglomeration?.initiatives?.nodes ?? [];
  const form = useForm({
    operation: recordAgglomerationTraining,
    start: {
      title: '',
      audience: null as string | null,
      partner: '',
      heldOn: '',
      halfDays: '',
      initiativeId: null as string | null,
      visibility: 'SHARED' as string | null,
    },
    required: ['title', 'audience', 'heldOn'],
    wrong: ({ halfDays }) => (/^\d{1,3}$/.test(halfDays.trim()) ? {} : { halfDays: its.wrongCount }),
    input: ({ halfDays, ...typed }) => ({ ...typedInput(typed), halfDays: Number(halfDays) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={words.project.saved}>
      <TextField label={its.titleField} {...form.text('title')} />
      <div className="form-pair">
        <ChoiceField
          label={its.audience}
          placeholder={words.project.chooseKind}
          {...form.choice('audience')}
          options={optionsOf<string>(its.audiences)}
        />
        <TextField label={its.partnerField} {...form.text('partner')} />
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
        <TextField label={its.halfDays} numeric {...form.text('halfDays')} />
      </div>
      {initiatives.length > 0 && (
        <ChoiceField
          label={its.initiative}
          placeholder={its.noInitiative}
          {...form.choice('initiativeId')}
          options={initiatives.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown }))}
        />
      )}
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
