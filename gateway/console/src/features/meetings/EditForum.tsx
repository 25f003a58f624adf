import { EditForm } from '../../kit/EditForm.js';
import { useWords } from '../../words/Words.js';
import { type ForumDraft, ForumFields, forumCounts, wrongCounts } from './ForumFields.js';
import { countOf, type Forum } from './meetingRows.js';
import updateForumSession from './UpdateForumSession.graphql?raw';
import { useMeetingName } from './useMeetingName.js';
import { useMeetingWords } from './words.js';

type OwnForum = Forum & { readonly version: number };

const text = (count: number | null) => (count === null ? '' : String(count));
const draftOf = (row: OwnForum): ForumDraft => ({
  title: row.title ?? '',
  heldOn: row.heldOn ?? '',
  participants: text(row.participants),
  fromContracts: text(row.fromContracts),
  peersMobilised: text(row.peersMobilised),
  visibility: row.visibility ?? 'PRIVATE',
});
const isCount = (field: string) => forumCounts.some((one) => one === field);

/** Corrects what was recorded of a forum; a count left empty is not known. */
export function EditForum({ forum, onDone }: { forum: OwnForum; onDone: () => void }) {
  const words = useWords();
  const its = useMeetingWords();
  const name = useMeetingName(its.untitled);
  return (
    <EditForm
      title={its.correct(name(forum))}
      operation={updateForumSession}
      row={forum}
      draftOf={draftOf}
      required={['heldOn', 'participants']}
      wrong={(typed) => wrongCounts(typed, its.wrongCount)}
      input={(draft, changed) =>
        Object.fromEntries(
          changed.map((field) => [field, isCount(field) ? (countOf(draft[field]) ?? null) : draft[field].trim()]),
        )
      }
      labels={{
        title: its.about,
        heldOn: its.heldOn,
        participants: its.participants,
        fromContracts: its.fromContracts,
        peersMobilised: its.peers,
        visibility: words.project.visibility,
      }}
      show={(draft, field) =>
        field === 'visibility' ? words.visibilities[draft.visibility as keyof typeof words.visibilities] : draft[field]
      }
      onDone={onDone}
      unfolded
    >
      {(form) => <ForumFields form={form} />}
    </EditForm>
  );
}
