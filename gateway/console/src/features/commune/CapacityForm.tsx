import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import setInvestmentCapacity from './SetInvestmentCapacity.graphql?raw';
import { useOwnWords } from './useOwnWords.js';

/** What the commune can invest in a year, from a day on, and the document that states it. */
export function CapacityForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const says = useOwnWords();
  const form = useForm({
    operation: setInvestmentCapacity,
    start: { amountCents: '', since: '', source: '', visibility: 'PRIVATE' as string | null },
    required: ['amountCents', 'since', 'source'],
    wrong: ({ amountCents }) => (centsOf(amountCents) === undefined ? { amountCents: words.project.wrongNumber } : {}),
    input: (typed) => ({ ...typedInput(typed), amountCents: centsOf(typed.amountCents) }),
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{says.sayCapacity}</summary>
      <CommandForm form={form} submitLabel={says.saveCapacity} done={words.project.saved}>
        <div className="form-pair">
          <TextField label={says.amount} {...form.text('amountCents')} numeric />
          <TextField label={says.since} hint={says.sinceHint} kind="date" {...form.text('since')} />
          <TextField label={says.source} hint={says.sourceHint} {...form.text('source')} />
          <VisibilityField {...form.choice('visibility')} />
        </div>
      </CommandForm>
    </details>
  );
}
