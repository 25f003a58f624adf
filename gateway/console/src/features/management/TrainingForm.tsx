import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import type { Audience } from './managementAnswer.js';
import recordTraining from './RecordTraining.graphql?raw';
import { useManagementWords } from './words.js';

const isCount = (typed: string) => /^\d{1,6}$/.test(typed.trim());

/** A training that was held or begins, and what its participants can do before it. */
export function TrainingForm({ onDone }: { onDone: () => void }) {
  const its = useManagementWords();
  const form = useForm({
    operation: recordTraining,
    start: {
      title: '',
      heldOn: '',
      audience: [] as readonly Audience[],
      participants: '',
      before: '',
      after: '',
      visibility: 'PRIVATE',
    },
    required: ['title', 'heldOn'],
    wrong: ({ audience, participants }) => ({
      ...(audience.length === 0 ? { audience: its.audienceNeeded } : {}),
      ...(participants.trim() === '' || isCount(participants) ? {} : { participants: its.wrongCount }),
    }),
    input: ({ participants, ...typed }) => ({
      ...typedInput(typed),
      ...(participants.trim() === '' ? {} : { participants: Number(participants.trim()) }),
    }),
    onDone,
  });
  const { typed, change } = form;
  const audiences = Object.keys(its.audiences) as Audience[];
  return (
    <CommandForm form={form} submitLabel={its.saveTraining} done={its.saved}>
      <div className="form-pair">
        <TextField label={its.trainingTitle} {...form.text('title')} />
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
      </div>
      <FieldGroup label={its.audience} error={form.error('audience')}>
        {audiences.map((who) => (
          <CheckField
            key={who}
            label={its.audiences[who]}
            value={typed.audience.includes(who)}
            onChange={(is) =>
              change({ audience: audiences.filter((one) => (one === who ? is : typed.audience.includes(one))) })
            }
          />
        ))}
      </FieldGroup>
      <TextField label={its.participants} hint={its.ifKnown} numeric {...form.text('participants')} />
      <TextField label={its.beforeField} lines {...form.text('before')} />
      <TextField label={its.afterField} lines {...form.text('after')} />
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
