import { useWords } from '../words/Words.js';
import { Tag, type Tone } from './Tag.js';

export type LabelCommitmentState = 'PLANNED' | 'KEPT' | 'PARTLY' | 'NOT_KEPT';

const looks: Record<LabelCommitmentState, readonly [sign: string, tone: Tone]> = {
  PLANNED: ['○', 'sky'],
  KEPT: ['✓', 'heap'],
  PARTLY: ['◐', 'sand'],
  NOT_KEPT: ['–', 'plain'],
};

/** Where a commitment in return of a label stands. */
export function CommitmentTag({ state }: { state: LabelCommitmentState }) {
  const words = useWords();
  const [sign, tone] = looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {words.labelCommitmentStates[state]}
    </Tag>
  );
}
