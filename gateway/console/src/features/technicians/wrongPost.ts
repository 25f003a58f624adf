import { isShare, isSiren, otherEmployer, type PostDraft } from './postDraft.js';
import type { useTechnicianWords } from './words.js';

/** What is wrong with what was typed of a post, before it is sent. */
export const wrongPost = (typed: PostDraft, its: ReturnType<typeof useTechnicianWords>) => ({
  ...(isShare(typed.workingTime) ? {} : { workingTime: its.shareWrong }),
  ...(isShare(typed.pooledShare) ? {} : { pooledShare: its.shareWrong }),
  ...(typed.employer !== otherEmployer || isSiren(typed.employerSiren) ? {} : { employerSiren: its.sirenWrong }),
});
