import { type Answer, useAnswer } from '../../graph/useAnswer.js';
import labellingFileText from './LabellingFile.graphql?raw';
import type { LabellingFile } from './labellingFile.js';

/** One proposal's file, and whether it is known that there is none for this reader. */
export function useLabelling(id: string) {
  const answer: Answer<{ labelling: LabellingFile | null }> = useAnswer(labellingFileText, { id });
  const labelling = answer.data?.labelling;
  return { answer, labelling, absent: labelling === null && !answer.loading && answer.missing.length === 0 };
}
