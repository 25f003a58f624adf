import { ChoiceField } from '../../kit/ChoiceField.js';
import type { Form } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import type { ChapterDraft } from './chapterDraft.js';
import { useAxes } from './useAxes.js';
import { useStoryWords } from './words.js';

/** The axis that a chapter of an agglomeration or of the pole tells. */
export function AxisField({ form, siren }: { form: Form<ChapterDraft>; siren: string }) {
  const words = useWords();
  const its = useStoryWords();
  const axes = useAxes(siren);
  return (
    <ChoiceField
      label={its.axis}
      placeholder={axes === undefined ? words.answer.unknown : its.noAxis}
      {...form.choice('axis')}
      options={axes ?? []}
    />
  );
}
