import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import createPost from './CreatePost.graphql?raw';
import { PostFields } from './PostFields.js';
import { emptyDraft, inputOf, isShare, type ReferenceSkill } from './post.js';
import { useTeamWords } from './words.js';

interface NewPostProps {
  readonly skills: readonly ReferenceSkill[];
  readonly onDone: () => void;
}

/** Adds a post to the team; what it gives each month is told on its page. */
export function NewPost({ skills, onDone }: NewPostProps) {
  const its = useTeamWords();
  const form = useForm({
    operation: createPost,
    start: emptyDraft,
    required: ['code', 'function', 'state'],
    wrong: ({ pooledShare }) => (isShare(pooledShare) ? {} : { pooledShare: its.shareWrong }),
    input: inputOf,
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.add}</summary>
      <CommandForm form={form} submitLabel={its.addNow} done={its.added}>
        <TextField label={its.code} hint={its.codeHint} {...form.text('code')} />
        <PostFields form={form} skills={skills} />
      </CommandForm>
    </details>
  );
}
