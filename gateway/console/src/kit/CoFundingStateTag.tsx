import { useCoFundingWords } from '../words/coFundingWords.js';
import type { CoFundingState } from './coFunding.js';
import { Tag, type Tone } from './Tag.js';

const looks: Record<CoFundingState, readonly [sign: string, tone: Tone]> = {
  PROPOSED: ['○', 'plain'],
  DELIBERATED_BY_ONE: ['◐', 'sky'],
  COMMITTED: ['●', 'heap'],
  PAID_PART: ['◕', 'heap'],
  PAID: ['✓', 'heap'],
  ENDED: ['■', 'plain'],
  REFUSED: ['×', 'plain'],
  CANCELLED: ['–', 'plain'],
};

/** Where a fonds de concours stands, in a word with its sign. */
export function CoFundingStateTag({ state }: { state: CoFundingState }) {
  const words = useCoFundingWords();
  const [sign, tone] = looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {words.states[state]}
    </Tag>
  );
}
