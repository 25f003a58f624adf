import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { PostState } from './post.js';
import { useTeamWords } from './words.js';

const looks: Record<PostState, readonly [sign: string, tone: Tone]> = {
  FILLED: ['✓', 'heap'],
  VACANT: ['○', 'plain'],
  RECRUITING: ['◑', 'sky'],
};

/** Whether somebody holds a post. */
export function PostStateTag({ state }: { state: PostState | null }) {
  const words = useWords();
  const its = useTeamWords();
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : its.states[state]}
    </Tag>
  );
}
