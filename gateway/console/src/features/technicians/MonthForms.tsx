import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { monthOf } from '../../kit/month.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import recordAbsence from './RecordAbsence.graphql?raw';
import setMonthCapacity from './SetMonthCapacity.graphql?raw';
import type { DeedProps } from './technician.js';
import { useTechnicianWords } from './words.js';

const isCount = (text: string) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 62;

/** Half-days that the post does not give in a month, never with a reason; none takes them back. */
export function AbsenceForm({ post, onDone }: DeedProps) {
  const its = useTechnicianWords();
  const form = useForm({
    operation: recordAbsence,
    start: { month: monthOf(new Date()) as string, months: '' },
    required: ['month', 'months'],
    wrong: ({ months }) => (isCount(months) ? {} : { months: its.wholeNumber }),
    input: ({ month, months }) => ({
      technicianId: post.id,
      expectedVersion: post.version,
      months: [{ month, halfDays: Number(months) }],
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={its.absence}>
      <CommandForm form={form} submitLabel={its.absenceNow} done={its.saved} before={its.absenceBefore}>
        <div className="form-pair">
          <TextField label={its.month} kind="month" {...form.text('month')} />
          <TextField label={its.withdrawnTerm} hint={its.absenceHint} numeric {...form.text('months')} />
        </div>
      </CommandForm>
    </Fold>
  );
}

/** What the post gives in a month, in the place of the calendar; left empty, the calendar counts again. */
export function CapacityForm({ post, onDone }: DeedProps) {
  const its = useTechnicianWords();
  const form = useForm({
    operation: setMonthCapacity,
    start: { month: monthOf(new Date()) as string, capacity: '' },
    required: ['month'],
    wrong: ({ capacity }) => (capacity.trim() === '' || isCount(capacity) ? {} : { capacity: its.wholeNumber }),
    input: ({ month, capacity }) => ({
      technicianId: post.id,
      expectedVersion: post.version,
      month,
      capacity: capacity.trim() === '' ? null : Number(capacity),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={its.capacity}>
      <CommandForm form={form} submitLabel={its.capacityNow} done={its.saved} before={its.capacityBefore}>
        <div className="form-pair">
          <TextField label={its.month} kind="month" {...form.text('month')} />
          <TextField label={its.halfDays} hint={its.capacityHint} numeric {...form.text('capacity')} />
        </div>
      </CommandForm>
    </Fold>
  );
}
