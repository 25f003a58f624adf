import { ChoiceField } from '../../kit/ChoiceField.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';

export interface Post {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
}

/** The key of a support that no post gives. */
export const noPost = 'none';

interface PostFieldProps {
  readonly posts: readonly Post[];
  readonly value: string | null;
  readonly onChange: (post: string) => void;
  readonly error: string | undefined;
}

/** The post that would do it, or none. */
export function PostField({ posts, value, onChange, error }: PostFieldProps) {
  const words = useWords();
  const its = useSupportWords();
  return (
    <ChoiceField
      label={its.post}
      placeholder={words.project.chooseKind}
      options={[
        ...posts.map((post) => ({
          key: post.id,
          label: [post.code, post.function].filter(Boolean).join(' – ') || words.answer.unknown,
        })),
        { key: noPost, label: its.withoutPost },
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
