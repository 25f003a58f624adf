import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Timeline } from '../../kit/Timeline.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import labellingStory from './LabellingStory.graphql?raw';
import { type LabellingStory, storyEvents } from './storyEvents.js';
import { useLabellingWords } from './words.js';

/** What the three scales did about a proposal, in one order; what a silent one did is said to be missing. */
export function Story({ id }: { id: string }) {
  const words = useWords();
  const its = useLabellingWords();
  const { endReasons } = useSupportWords();
  const { euros } = useFormats();
  const answer = useAnswer<{ readonly labelling: LabellingStory | null }>(labellingStory, { id });
  return (
    <Answered answer={answer} whatIsMissing={its.storyWithout}>
      {({ labelling }) => (
        <Timeline
          entries={
            labelling &&
            storyEvents(labelling, { euros, halfDays: words.project.halfDays, why: (reason) => endReasons[reason] })
          }
        />
      )}
    </Answered>
  );
}
