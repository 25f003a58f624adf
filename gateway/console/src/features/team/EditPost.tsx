import { EditForm } from '../../kit/EditForm.js';
import { PostFields } from './PostFields.js';
import { draftOf, inputOf, isShare, type PostDraft, type PostFile, type ReferenceSkill } from './post.js';
import updatePost from './UpdatePost.graphql?raw';
import { useTeamWords } from './words.js';

interface EditPostProps {
  readonly post: PostFile;
  readonly skills: readonly ReferenceSkill[];
  readonly onDone: () => void;
}

/** Changes what is written of a post; its code stays, and what it promised too. */
export function EditPost({ post, skills, onDone }: EditPostProps) {
  const its = useTeamWords();
  const nameOf = (code: string) => skills.find((skill) => skill.code === code)?.label ?? code;
  const show = (draft: PostDraft, field: keyof PostDraft): string => {
    if (field === 'skills') return draft.skills.map(({ skill }) => nameOf(skill)).join(', ');
    if (field === 'state') return its.states[draft.state as keyof typeof its.states] ?? '';
    if (field === 'involvesInhabitants') return its.inhabitantsFilter[draft.involvesInhabitants ? 'yes' : 'no'];
    return draft[field];
  };
  return (
    <EditForm<PostFile, PostDraft>
      title={its.edit}
      operation={updatePost}
      row={post}
      draftOf={draftOf}
      required={['function']}
      wrong={({ pooledShare }) => (isShare(pooledShare) ? {} : { pooledShare: its.shareWrong })}
      labels={{
        code: its.code,
        function: its.function,
        state: its.state,
        pooledShare: its.share,
        involvesInhabitants: its.inhabitants,
        skills: its.skills,
      }}
      show={show}
      input={(draft, changed) => {
        const sent = inputOf(draft);
        return Object.fromEntries(changed.map((field) => [field, sent[field]]));
      }}
      onDone={onDone}
    >
      {(form) => <PostFields form={form} skills={skills} />}
    </EditForm>
  );
}
