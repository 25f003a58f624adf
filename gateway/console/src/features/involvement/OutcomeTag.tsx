import { Tag } from '../../kit/Tag.js';
import { TakenTag } from '../../kit/TakenTag.js';
import { useWords } from '../../words/Words.js';
import type { ContributionOutcome } from './callFile.js';
import { useInvolvementWords } from './words.js';

/** What became of a contribution. */
export function OutcomeTag({ of }: { of: ContributionOutcome | null }) {
  const words = useWords();
  const its = useInvolvementWords();
  return of === null ? <Tag sign="◌">{words.answer.unknown}</Tag> : <TakenTag of={of} label={its.outcomes[of]} />;
}
