import { EditForum } from './EditForum.js';
import { ForumForm } from './ForumForm.js';
import forumsText from './Forums.graphql?raw';
import { MeetingList } from './MeetingList.js';
import type { Forum, ListProps } from './meetingRows.js';
import { PersonCount } from './PersonCount.js';
import { useMeetingWords } from './words.js';

/** The commune's forum sessions, how many came to each and by whom they were mobilised. */
export function Forums(props: ListProps) {
  const its = useMeetingWords();
  return (
    <MeetingList<Forum, 'forumSessions'>
      {...props}
      view="forums"
      operation={forumsText}
      list="forumSessions"
      kind="forumSessionId"
      name={its.forum}
      untitled={its.untitled}
      columns={[
        {
          key: 'contracts',
          title: its.fromContracts,
          numeric: true,
          cell: ({ fromContracts, suppressed }) => (
            <PersonCount of={fromContracts} suppressed={suppressed} isOwn={props.isOwn} />
          ),
        },
        {
          key: 'peers',
          title: its.peers,
          numeric: true,
          cell: ({ peersMobilised, suppressed }) => (
            <PersonCount of={peersMobilised} suppressed={suppressed} isOwn={props.isOwn} />
          ),
        },
      ]}
      form={(onDone) => <ForumForm onDone={onDone} />}
      edit={(forum, onDone) => <EditForum forum={forum} onDone={onDone} />}
    />
  );
}
