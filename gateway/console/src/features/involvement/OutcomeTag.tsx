import { Tag, type Tone } from '../../kit/Tag.js';
import { useWords } from '../../words/Words.js';
import type { ContributionOutcome } from './callFile.js';
import { useInvolvementWords } from './words.js';

// That something was not taken up is an answer: no warning colour.
const looks: Record<ContributionOutcome, readonly [sign: string, tone: Tone]> = {
  WAITING: ['…', 'sand'],
  TAKEN: ['✓', 'heap'],
  PARTLY: ['◐', 'sky'],
  NOT_TAKEN: ['–', 'plain'],
};

/** What became of a contribution. */
export function OutcomeTag({ of }: { of: ContributionOutcome | null }) {
  const words = useWords();
  const its = useInvolvementWords();
  if (of === null) return <Tag sign="◌">{words.answer.unknown}</Tag>;
  const [sign, tone] = looks[of];
  return (
    <Tag sign={sign} tone={tone}>
      {its.outcomes[of]}
    </Tag>
  );
}
