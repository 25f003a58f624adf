import { CommandForm } from '../../kit/CommandForm.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import createForumSession from './CreateForumSession.graphql?raw';
import { type ForumDraft, ForumFields, forumCounts, wrongCounts } from './ForumFields.js';
import { countOf } from './meetingRows.js';
import { useMeetingWords } from './words.js';

const start: ForumDraft = {
  title: '',
  heldOn: '',
  participants: '',
  fromContracts: '',
  peersMobilised: '',
  visibility: 'PRIVATE',
};

/** A forum session that was held, and how many came. */
export function ForumForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const form = useForm({
    operation: createForumSession,
    start,
    required: ['heldOn', 'participants'],
    wrong: (typed) => wrongCounts(typed, its.wrongCount),
    input: (typed) => ({
      ...typedInput(typed),
      ...Object.fromEntries(
        forumCounts.filter((name) => typed[name] !== '').map((name) => [name, countOf(typed[name])]),
      ),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.forums} done={its.saved}>
      <ForumFields form={form} />
    </CommandForm>
  );
}
