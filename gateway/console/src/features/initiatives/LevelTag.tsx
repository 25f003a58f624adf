import { Tag } from '../../kit/Tag.js';
import type { Level } from './initiativeAnswer.js';
import { useInitiativeWords } from './words.js';

const looks = { REALLY: ['●', 'heap'], NOMINALLY: ['◐', 'sky'], NOT: ['○', 'plain'] } as const;

/** How far a commune is engaged. Not being so is an answer like any other. */
export function LevelTag({ level }: { level: Level }) {
  const its = useInitiativeWords();
  const [sign, tone] = looks[level];
  return (
    <Tag sign={sign} tone={tone}>
      {its.levels[level]}
    </Tag>
  );
}
