import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { monthOf } from '../../kit/month.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { SupportOfFile } from './labellingFile.js';
import moveSupport from './MoveSupport.graphql?raw';
import { PlanSupport } from './PlanSupport.js';
import recordHalfDays from './RecordSupportHalfDays.graphql?raw';

interface DeedsProps {
  readonly support: SupportOfFile;
  readonly onDone: () => void;
}

const steps = ['CONSENTED', 'ACTIVE', 'CLOSED'] as const;

function Interrupt({ support, onDone }: DeedsProps) {
  const its = useSupportWords();
  const form = useForm({
    operation: moveSupport,
    start: { reason: '' },
    required: ['reason'],
    input: ({ reason }) => ({
      id: support.id,
      expectedVersion: support.version,
      to: 'INTERRUPTED',
      reason: reason.trim(),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.interrupt}</summary>
      <CommandForm form={form} submitLabel={its.interruptNow}>
        <TextField label={its.interruptReason} lines {...form.text('reason')} />
      </CommandForm>
    </details>
  );
}

function HalfDays({ support, onDone }: DeedsProps) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const current = monthOf(new Date());
  const months = (support.months ?? []).filter(({ month }) => month <= current);
  const form = useForm({
    operation: recordHalfDays,
    start: { month: null as string | null, done: '' },
    required: ['month', 'done'],
    wrong: ({ done }) => (/^\d{1,2}$/.test(done.trim()) ? {} : { done: words.project.wrongNumber }),
    input: ({ month, done }) => ({
      id: support.id,
      expectedVersion: support.version,
      months: [{ month, done: Number(done) }],
    }),
    onDone,
    onStale: onDone,
  });
  if (months.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{its.recordDone}</summary>
      <CommandForm form={form} submitLabel={its.saveDone} done={its.doneSaved}>
        <div className="form-pair">
          <ChoiceField
            label={its.month}
            placeholder={words.project.chooseKind}
            options={months.map(({ month, planned, done }) => ({
              key: month,
              label: its.monthOption(formats.month(month), formats.number(planned), formats.number(done)),
            }))}
            {...form.choice('month')}
          />
          <TextField label={its.doneHalfDays} numeric {...form.text('done')} />
        </div>
      </CommandForm>
    </details>
  );
}

/** What the officer may do with a support now; what its communes have not agreed to is refused with the reason. */
export function SupportDeeds({ support, onDone }: DeedsProps) {
  const its = useSupportWords();
  const { send, sending, outcome } = useCommand<object>(moveSupport);
  const move = async (to: string) => {
    const { payload, problems } = await send({ id: support.id, expectedVersion: support.version, to });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const maySend = (to: string) => support.availableTransitions?.some((one) => one.to === to && one.open) ?? false;
  const open = steps.filter(maySend);
  const works = support.state === 'ACTIVE' || support.state === 'CLOSED' || support.state === 'INTERRUPTED';
  return (
    <>
      {open.length > 0 && (
        <div className="row no-print">
          {open.map((step) => (
            <Button key={step} weight="second" disabled={sending} onPress={() => void move(step)}>
              {its.moves[step]}
            </Button>
          ))}
        </div>
      )}
      <Outcome of={outcome} />
      {support.state === 'OFFERED' && <PlanSupport support={support} onDone={onDone} />}
      {maySend('INTERRUPTED') && <Interrupt support={support} onDone={onDone} />}
      {works && <HalfDays support={support} onDone={onDone} />}
    </>
  );
}
