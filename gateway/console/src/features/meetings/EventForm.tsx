import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import createCommunityEvent from './CreateCommunityEvent.graphql?raw';
import { countOf } from './meetingRows.js';
import { useMeetingWords } from './words.js';

/** An event that was held, how many came, and what it adds to the story. */
export function EventForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const form = useForm({
    operation: createCommunityEvent,
    start: { title: '', heldOn: '', participants: '', storyNote: '', visibility: 'PRIVATE' },
    required: ['title', 'heldOn', 'participants'],
    wrong: ({ participants }) => (countOf(participants) === undefined ? { participants: its.wrongCount } : {}),
    input: (typed) => ({ ...typedInput(typed), participants: countOf(typed.participants) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.events} done={its.saved}>
      <TextField label={its.eventTitle} {...form.text('title')} />
      <div className="form-pair">
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
        <TextField label={its.participants} numeric {...form.text('participants')} />
      </div>
      <TextField label={its.story} lines {...form.text('storyNote')} />
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
