import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import setPromisedDelay from './SetPromisedDelay.graphql?raw';
import { useCriteriaWords } from './words.js';

const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 365;

/** Another delay, for what becomes admissible from a day on. */
export function DelayForm({ onDone }: { onDone: () => void }) {
  const its = useCriteriaWords();
  const form = useForm({
    operation: setPromisedDelay,
    start: { since: '', days: '' },
    required: ['since', 'days'],
    wrong: ({ days }) => (isDays(days) ? {} : { days: its.wrongDays }),
    input: ({ since, days }) => ({ since, days: Number(days) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.promiseNow} before={its.promiseBefore} done={its.promised}>
      <div className="form-pair">
        <TextField label={its.from} kind="date" {...form.text('since')} />
        <TextField label={its.days} numeric {...form.text('days')} />
      </div>
    </CommandForm>
  );
}
