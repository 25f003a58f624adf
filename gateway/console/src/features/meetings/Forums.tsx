import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Came } from './Came.js';
import { ForumForm } from './ForumForm.js';
import forumsText from './Forums.graphql?raw';
import { MeetingFilters } from './MeetingFilters.js';
import type { Forum, ListProps } from './meetingRows.js';
import { PersonCount } from './PersonCount.js';
import { useMeetingFilter } from './useMeetingFilter.js';
import { useMeetingWords } from './words.js';

interface ForumsData {
  readonly commune: { readonly forumSessions: Connection<Forum> | null } | null;
}

/** The commune's forum sessions and how many came to each. */
export function Forums({ insee, isOwn, onChange }: ListProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useMeetingWords();
  const { variables, narrowed } = useMeetingFilter();
  const answer = useAnswer<ForumsData>(forumsText, { insee, ...variables });
  const held = answer.data?.commune?.forumSessions?.nodes ?? [];
  const again = () => {
    answer.again();
    onChange();
  };
  return (
    <>
      <MeetingFilters />
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.commune?.forumSessions} empty={narrowed ? its.noneHere : its.none.forums}>
            {(rows) => (
              <>
                <DataTable
                  caption={its.captions.forums}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'title',
                      title: its.forum,
                      cell: ({ title, demonstration }) => (
                        <span className="row">
                          {title ?? its.untitled}
                          <Demonstration shown={demonstration} />
                        </span>
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
                    {
                      key: 'contracts',
                      title: its.fromContracts,
                      numeric: true,
                      cell: ({ fromContracts, suppressed }) => (
                        <PersonCount of={fromContracts} suppressed={suppressed} isOwn={isOwn} />
                      ),
                    },
                    {
                      key: 'peers',
                      title: its.peers,
                      numeric: true,
                      cell: ({ peersMobilised, suppressed }) => (
                        <PersonCount of={peersMobilised} suppressed={suppressed} isOwn={isOwn} />
                      ),
                    },
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
          kind="forumSessionId"
          meetings={held.map(({ id, title, heldOn }) => ({ id, title: title ?? its.untitled, heldOn }))}
          onDone={again}
        />
      )}
      {isOwn && (
        <details className="no-print">
          <summary>{its.add.forums}</summary>
          <ForumForm onDone={again} />
        </details>
      )}
    </>
  );
}
