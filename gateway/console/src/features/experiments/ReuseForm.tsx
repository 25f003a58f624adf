import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import reuseLesson from './ReuseLesson.graphql?raw';
import { useExperimentWords } from './words.js';

interface ReuseFormProps {
  readonly lesson: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Says what one's commune did with another's lesson. */
export function ReuseForm({ lesson, onDone, onCancel }: ReuseFormProps) {
  const { lessons } = useExperimentWords();
  const form = useForm({
    operation: reuseLesson,
    start: { how: '', reusedOn: '', visibility: 'SHARED' },
    required: ['how'],
    input: (typed) => ({ lessonId: lesson, ...typedInput(typed) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={lessons.reuseNow} onCancel={onCancel}>
      <TextField label={lessons.how} lines takesFocus {...form.text('how')} />
      <div className="form-pair">
        <TextField label={lessons.reusedOn} kind="date" {...form.text('reusedOn')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </CommandForm>
  );
}
