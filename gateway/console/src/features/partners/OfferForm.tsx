import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import recordPartnerOffer from './RecordPartnerOffer.graphql?raw';
import { usePartnerWords } from './words.js';

/** Half-days that a partner offers from one day until another. */
export function OfferForm({ partner, onDone }: { partner: string; onDone: () => void }) {
  const its = usePartnerWords();
  const form = useForm({
    operation: recordPartnerOffer,
    start: { title: '', halfDays: '', from: '', until: '' },
    required: ['title', 'halfDays', 'from', 'until'],
    wrong: ({ halfDays }) => (/^\d{1,4}$/.test(halfDays.trim()) ? {} : { halfDays: its.wrongHalfDays }),
    input: ({ title, halfDays, from, until }) => ({
      partnerId: partner,
      ...{ title: title.trim(), halfDays: Number(halfDays), from, until },
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={its.saved}>
      <TextField label={its.offer} {...form.text('title')} />
      <TextField label={its.halfDays} numeric {...form.text('halfDays')} />
      <div className="form-pair">
        <TextField label={its.from} kind="date" {...form.text('from')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
    </CommandForm>
  );
}
