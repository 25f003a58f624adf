import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import type { Form } from '../../kit/useForm.js';
import axesOf from './AxesOf.graphql?raw';
import type { ChapterDraft } from './chapterDraft.js';
import { type AxesOf, axisTitles } from './chapterFile.js';
import { useStoryWords } from './words.js';

/** The axis of the territorial project that a chapter of the agglomeration tells. */
export function AxisField({ form, siren }: { form: Form<ChapterDraft>; siren: string }) {
  const its = useStoryWords();
  const { data } = useAnswer<{ agglomeration: AxesOf | null }>(axesOf, { siren });
  return (
    <ChoiceField
      label={its.axis}
      placeholder={its.noAxis}
      {...form.choice('axis')}
      options={axisTitles(data?.agglomeration)}
    />
  );
}
