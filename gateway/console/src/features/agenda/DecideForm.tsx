import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { firstDayOf } from '../../kit/quarter.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import type { AgendaItem } from './agendaAnswer.js';
import decideAgendaItem from './DecideAgendaItem.graphql?raw';
import { useAgendaWords } from './words.js';

/** What was decided of a shortage: the advice or another answer, by which function, on which day. */
export function DecideForm({ item, onDone }: { item: AgendaItem; onDone: () => void }) {
  const its = useAgendaWords();
  const form = useForm({
    operation: decideAgendaItem,
    start: { answer: item.answer as string | null, decidedBy: '', decidedOn: today(), text: '' },
    required: ['answer', 'decidedBy', 'decidedOn', 'text'],
    input: ({ answer, decidedBy, decidedOn, text }) => ({
      skill: item.skill,
      territory: item.territory.siren,
      quarterOf: firstDayOf(item.quarter),
      ...{ answer, decidedOn, decidedBy: decidedBy.trim(), text: text.trim() },
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.record} done={its.recorded} before={its.decideBefore}>
      <ChoiceField label={its.decision} {...form.choice('answer')} options={optionsOf(its.answers)} />
      <div className="form-pair">
        <TextField label={its.decidedBy} hint={its.decidedByHint} {...form.text('decidedBy')} />
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
      </div>
      <TextField label={its.text} lines {...form.text('text')} />
    </CommandForm>
  );
}
