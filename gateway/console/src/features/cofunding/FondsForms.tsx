import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useWords } from '../../words/Words.js';
import type { Fonds, Transition } from './coFundingAnswer.js';
import moveCoFunding from './MoveCoFunding.graphql?raw';
import recordDeliberation from './RecordCoFundingDeliberation.graphql?raw';
import recordPayment from './RecordCoFundingPayment.graphql?raw';

interface FormProps {
  readonly fonds: Fonds;
  readonly onDone: () => void;
}

function Deliberation({ fonds, onDone }: FormProps) {
  const words = useCoFundingWords();
  const form = useForm({
    operation: recordDeliberation,
    start: { reference: '', decidedOn: '', enforceableFrom: '' },
    required: ['reference', 'decidedOn'],
    input: ({ reference, decidedOn, enforceableFrom }) => ({
      id: fonds.id,
      expectedVersion: fonds.version,
      reference: reference.trim(),
      decidedOn,
      ...(enforceableFrom === '' ? {} : { enforceableFrom }),
      object: 'FACILITY',
      amountCents: fonds.amountCents,
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{words.record}</summary>
      <CommandForm form={form} submitLabel={words.save} done={words.recorded}>
        <TextField label={words.reference} {...form.text('reference')} />
        <div className="form-pair">
          <TextField label={words.decidedOn} kind="date" {...form.text('decidedOn')} />
          <TextField
            label={words.enforceableFrom}
            hint={words.enforceableHint}
            kind="date"
            {...form.text('enforceableFrom')}
          />
        </div>
      </CommandForm>
    </details>
  );
}

function Payment({ fonds, onDone }: FormProps) {
  const words = useCoFundingWords();
  const all = useWords();
  const form = useForm({
    operation: recordPayment,
    start: { amountCents: '', paidOn: today() },
    required: ['amountCents', 'paidOn'],
    wrong: ({ amountCents }) => (centsOf(amountCents) === undefined ? { amountCents: all.project.wrongNumber } : {}),
    input: ({ amountCents, paidOn }) => ({
      id: fonds.id,
      expectedVersion: fonds.version,
      amountCents: centsOf(amountCents) ?? 0,
      paidOn,
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{words.pay}</summary>
      <CommandForm form={form} submitLabel={words.save} done={words.recorded}>
        <div className="form-pair">
          <TextField label={words.amount} numeric {...form.text('amountCents')} />
          <TextField label={words.paidOn} kind="date" {...form.text('paidOn')} />
        </div>
      </CommandForm>
    </details>
  );
}

function Move({ fonds, onDone, open }: FormProps & { readonly open: readonly Transition[] }) {
  const words = useCoFundingWords();
  const form = useForm({
    operation: moveCoFunding,
    start: { to: open[0]?.to ?? null, reason: '' } as { to: string | null; reason: string },
    required: ['to'],
    input: ({ to, reason }) => ({
      id: fonds.id,
      expectedVersion: fonds.version,
      to,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }),
    onDone,
    onStale: onDone,
  });
  const closed = fonds.availableTransitions.find((one) => one.to === 'COMMITTED' && !one.open);
  return (
    <details className="no-print">
      <summary>{words.choose}</summary>
      {closed?.reason && <p className="quiet">{closed.reason}</p>}
      <CommandForm form={form} submitLabel={words.save} done={words.recorded}>
        <ChoiceField
          label={words.choose}
          options={open.map(({ to }) => ({ key: to as string, label: words.moves[to] }))}
          {...form.choice('to')}
        />
        <TextField label={words.reason} lines {...form.text('reason')} />
      </CommandForm>
    </details>
  );
}

/** What the agglomeration can do with a fonds de concours now. */
export function FondsForms({ fonds, onDone }: FormProps) {
  const open = fonds.availableTransitions.filter((one) => one.open);
  const awaits = fonds.state === 'PROPOSED' || fonds.state === 'DELIBERATED_BY_ONE';
  const engaged = fonds.state === 'COMMITTED' || fonds.state === 'PAID_PART';
  return (
    <>
      {awaits && <Deliberation fonds={fonds} onDone={onDone} />}
      {engaged && <Payment fonds={fonds} onDone={onDone} />}
      {open.length > 0 && <Move key={fonds.version} fonds={fonds} onDone={onDone} open={open} />}
    </>
  );
}
