import { useWords } from '../../words/Words.js';
import { EditEvent } from './EditEvent.js';
import { EventForm } from './EventForm.js';
import eventsText from './Events.graphql?raw';
import { MeetingList } from './MeetingList.js';
import type { CommunityEvent, ListProps } from './meetingRows.js';
import { useMeetingWords } from './words.js';

/** The commune's events, how many came to each and what they add to its story. */
export function Events(props: ListProps) {
  const words = useWords();
  const its = useMeetingWords();
  return (
    <MeetingList<CommunityEvent, 'communityEvents'>
      {...props}
      view="events"
      operation={eventsText}
      list="communityEvents"
      kind="eventId"
      name={its.event}
      untitled={words.answer.unknown}
      columns={[{ key: 'story', title: its.story, cell: ({ storyNote }) => storyNote ?? '–' }]}
      form={(onDone) => <EventForm onDone={onDone} />}
      edit={(event, onDone) => <EditEvent event={event} onDone={onDone} />}
    />
  );
}
