import { TakenTag } from '../../kit/TakenTag.js';
import type { FollowUp } from './developmentCouncilAnswer.js';
import { useDevelopmentCouncilWords } from './words.js';

/** What the agglomeration made of an opinion. */
export function FollowUpTag({ of }: { of: FollowUp }) {
  const its = useDevelopmentCouncilWords();
  return <TakenTag of={of === 'NONE' ? 'WAITING' : of} label={its.followUps[of]} />;
}
