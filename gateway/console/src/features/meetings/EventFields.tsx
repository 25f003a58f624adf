import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useMeetingWords } from './words.js';

/** An event while it is typed. */
export interface EventDraft {
  readonly title: string;
  readonly heldOn: string;
  readonly participants: string;
  readonly storyNote: string;
  readonly visibility: string;
}

/** What an event was, when, how many came, and what it adds to the story. */
export function EventFields({ form }: { form: Form<EventDraft> }) {
  const its = useMeetingWords();
  return (
    <>
      <TextField label={its.eventTitle} {...form.text('title')} />
      <div className="form-pair">
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
        <TextField label={its.participants} numeric {...form.text('participants')} />
      </div>
      <TextField label={its.story} lines {...form.text('storyNote')} />
      <VisibilityField {...form.choice('visibility')} />
    </>
  );
}
