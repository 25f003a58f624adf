import { CommandForm } from '../../kit/CommandForm.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import createCommunityEvent from './CreateCommunityEvent.graphql?raw';
import { type EventDraft, EventFields } from './EventFields.js';
import { countOf } from './meetingRows.js';
import { useMeetingWords } from './words.js';

const start: EventDraft = { title: '', heldOn: '', participants: '', storyNote: '', visibility: 'PRIVATE' };

/** An event that was held, how many came, and what it adds to the story. */
export function EventForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const form = useForm({
    operation: createCommunityEvent,
    start,
    required: ['title', 'heldOn', 'participants'],
    wrong: ({ participants }) => (countOf(participants) === undefined ? { participants: its.wrongCount } : {}),
    input: (typed) => ({ ...typedInput(typed), participants: countOf(typed.participants) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.events} done={its.saved}>
      <EventFields form={form} />
    </CommandForm>
  );
}
