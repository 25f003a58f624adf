import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useWords } from '../../words/Words.js';
import declareCoFunding from './DeclareCoFunding.graphql?raw';

interface DeclareFormProps {
  readonly project: string;
  readonly onDone: () => void;
}

/** Money that was granted before the product knew of it: the law caps the total, so it counts. */
export function DeclareForm({ project, onDone }: DeclareFormProps) {
  const words = useCoFundingWords();
  const all = useWords();
  const form = useForm({
    operation: declareCoFunding,
    start: { amountCents: '', reference: '', grantedOn: '', encourages: '' },
    required: ['amountCents', 'reference', 'grantedOn', 'encourages'],
    wrong: ({ amountCents, grantedOn }) => ({
      ...(centsOf(amountCents) === undefined ? { amountCents: all.project.wrongNumber } : {}),
      ...(grantedOn > today() ? { grantedOn: words.grantedBefore } : {}),
    }),
    input: ({ amountCents, reference, grantedOn, encourages }) => ({
      projectId: project,
      amountCents: centsOf(amountCents) ?? 0,
      reference: reference.trim(),
      grantedOn,
      encourages: encourages.trim(),
    }),
    onDone,
  });
  return (
    <Fold title={words.declare}>
      <CommandForm form={form} submitLabel={words.declareIt} done={words.declared} before={words.declareBefore}>
        <div className="form-pair">
          <TextField label={words.amount} numeric {...form.text('amountCents')} />
          <TextField label={words.grantedOn} kind="date" {...form.text('grantedOn')} />
        </div>
        <TextField label={words.grantReference} {...form.text('reference')} />
        <TextField label={words.grantedFor} {...form.text('encourages')} />
      </CommandForm>
    </Fold>
  );
}
