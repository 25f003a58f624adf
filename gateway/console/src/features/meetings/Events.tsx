import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Came } from './Came.js';
import { EventForm } from './EventForm.js';
import eventsText from './Events.graphql?raw';
import { MeetingFilters } from './MeetingFilters.js';
import type { CommunityEvent, ListProps } from './meetingRows.js';
import { PersonCount } from './PersonCount.js';
import { useMeetingFilter } from './useMeetingFilter.js';
import { useMeetingWords } from './words.js';

interface EventsData {
  readonly commune: { readonly communityEvents: Connection<CommunityEvent> | null } | null;
}

/** The commune's events, how many came to each and what they add to its story. */
export function Events({ insee, isOwn, onChange }: ListProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useMeetingWords();
  const { variables, narrowed } = useMeetingFilter();
  const answer = useAnswer<EventsData>(eventsText, { insee, ...variables });
  const held = answer.data?.commune?.communityEvents?.nodes ?? [];
  const again = () => {
    answer.again();
    onChange();
  };
  const titleOf = ({ title }: CommunityEvent) => title ?? words.answer.unknown;
  return (
    <>
      <MeetingFilters />
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.commune?.communityEvents} empty={narrowed ? its.noneHere : its.none.events}>
            {(rows) => (
              <>
                <DataTable
                  caption={its.captions.events}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'title',
                      title: its.event,
                      cell: (row) => (
                        <div className="stack stack-tight">
                          {titleOf(row)}
                          <Demonstration shown={row.demonstration} />
                        </div>
                      ),
                    },
                    {
                      key: 'held',
                      title: its.heldOn,
                      cell: ({ heldOn }) => (heldOn ? formats.date(heldOn) : words.answer.unknown),
                    },
                    {
                      key: 'participants',
                      title: its.participants,
                      numeric: true,
                      cell: ({ participants, suppressed }) => (
                        <PersonCount of={participants} suppressed={suppressed} isOwn={isOwn} />
                      ),
                    },
                    { key: 'story', title: its.story, cell: ({ storyNote }) => storyNote ?? '–' },
                  ]}
                />
                <p className="quiet">{its.hiddenWhy}</p>
              </>
            )}
          </PagedList>
        )}
      </Answered>
      {isOwn && held.length > 0 && (
        <Came
          kind="eventId"
          meetings={held.map((row) => ({ id: row.id, title: titleOf(row), heldOn: row.heldOn }))}
          onDone={again}
        />
      )}
      {isOwn && (
        <details className="no-print">
          <summary>{its.add.events}</summary>
          <EventForm onDone={again} />
        </details>
      )}
    </>
  );
}
