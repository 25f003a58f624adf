import { Choices } from '../../kit/Choices.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import endExperiment from './EndExperiment.graphql?raw';
import type { OwnExperiment } from './experimentFile.js';
import { useExperimentWords } from './words.js';

/** How an experiment ended, and what it taught. No end is better than another. */
export function EndForm({ experiment, onDone }: { experiment: OwnExperiment; onDone: () => void }) {
  const its = useExperimentWords();
  const form = useForm({
    operation: endExperiment,
    start: {
      outcome: null as string | null,
      lesson: '',
      endedOn: '',
      visibility: (experiment.visibility ?? 'PRIVATE') as string,
    },
    required: ['outcome'],
    wrong: ({ outcome, lesson }) =>
      outcome === 'INCONCLUSIVE' && lesson.trim() === '' ? { lesson: its.lessonNeeded } : {},
    input: (typed) => ({ id: experiment.id, expectedVersion: experiment.version, ...typedInput(typed) }),
    onDone,
    onStale: onDone,
  });
  return (
    <Section title={its.end}>
      <p className="prose">{its.endLede}</p>
      <CommandForm form={form} submitLabel={its.endNow} weight="first" before={its.endStays}>
        <Choices
          label={its.how}
          {...form.choice('outcome')}
          options={Object.entries(its.ends).map(([key, label]) => ({ key, label }))}
        />
        <TextField label={its.lesson} hint={its.lessonHint} lines {...form.text('lesson')} />
        <TextField label={its.endedOn} hint={its.startedHint} kind="date" {...form.text('endedOn')} />
        <VisibilityField {...form.choice('visibility')} />
      </CommandForm>
    </Section>
  );
}
