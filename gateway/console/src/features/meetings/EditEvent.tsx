import { EditForm } from '../../kit/EditForm.js';
import { useWords } from '../../words/Words.js';
import { type EventDraft, EventFields } from './EventFields.js';
import { type CommunityEvent, countOf } from './meetingRows.js';
import updateCommunityEvent from './UpdateCommunityEvent.graphql?raw';
import { useMeetingName } from './useMeetingName.js';
import { useMeetingWords } from './words.js';

type OwnEvent = CommunityEvent & { readonly version: number };

const draftOf = (row: OwnEvent): EventDraft => ({
  title: row.title ?? '',
  heldOn: row.heldOn ?? '',
  participants: row.participants === null ? '' : String(row.participants),
  storyNote: row.storyNote ?? '',
  visibility: row.visibility ?? 'PRIVATE',
});

/** Corrects what was recorded of an event. */
export function EditEvent({ event, onDone }: { event: OwnEvent; onDone: () => void }) {
  const words = useWords();
  const its = useMeetingWords();
  const name = useMeetingName(words.answer.unknown);
  return (
    <EditForm
      title={its.correct(name(event))}
      operation={updateCommunityEvent}
      row={event}
      draftOf={draftOf}
      required={['title', 'heldOn', 'participants']}
      wrong={({ participants }) => (countOf(participants) === undefined ? { participants: its.wrongCount } : {})}
      input={(draft, changed) =>
        Object.fromEntries(
          changed.map((field) => [field, field === 'participants' ? countOf(draft[field]) : draft[field].trim()]),
        )
      }
      labels={{
        title: its.eventTitle,
        heldOn: its.heldOn,
        participants: its.participants,
        storyNote: its.story,
        visibility: words.project.visibility,
      }}
      show={(draft, field) =>
        field === 'visibility' ? words.visibilities[draft.visibility as keyof typeof words.visibilities] : draft[field]
      }
      onDone={onDone}
      unfolded
    >
      {(form) => <EventFields form={form} />}
    </EditForm>
  );
}
