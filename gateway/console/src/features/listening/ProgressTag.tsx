import { Tag, type Tone } from '../../kit/Tag.js';
import type { Progress } from './roundFile.js';
import { useListeningWords } from './words.js';

const looks: Record<Progress, readonly [sign: string, tone: Tone]> = {
  BETTER: ['↗', 'heap'],
  SAME: ['→', 'plain'],
  WORSE: ['↘', 'sand'],
  NEW: ['+', 'sky'],
};

export function ProgressTag({ progress }: { progress: Progress | null }) {
  const its = useListeningWords();
  const [sign, tone] = progress === null ? (['◌', 'plain'] as const) : looks[progress];
  return (
    <Tag sign={sign} tone={tone}>
      {progress === null ? its.notSaid : its.progresses[progress]}
    </Tag>
  );
}
