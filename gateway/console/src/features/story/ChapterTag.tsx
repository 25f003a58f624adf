import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import { type ChapterRow, type ChapterState, stateOf } from './chapterFile.js';
import { useStoryWords } from './words.js';

const looks: Record<ChapterState, readonly [sign: string, tone: Tone]> = {
  PRIVATE: ['✎', 'plain'],
  SHARED: ['◐', 'sky'],
  PUBLIC: ['✓', 'heap'],
  WITHDRAWN: ['↩', 'plain'],
};

export function ChapterTag({ chapter }: { chapter: ChapterRow }) {
  const words = useWords();
  const its = useStoryWords();
  const state = stateOf(chapter);
  const [sign, tone] = state === null ? (['◌', 'plain'] as const) : looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {state === null ? words.answer.unknown : its.states[state]}
    </Tag>
  );
}
