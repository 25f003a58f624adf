import { EditForm } from '../../kit/EditForm.js';
import { RowsField } from '../../kit/RowsField.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats } from '../../words/Words.js';
import type { OwnAction } from './actionFile.js';
import setActionTrajectory from './SetActionTrajectory.graphql?raw';
import { useTrajectoryWords } from './trajectoryWords.js';

interface Step {
  readonly title: string;
  readonly dueOn: string;
  readonly reachedOn: string;
}

interface Draft {
  readonly start: string;
  readonly wished: string;
  readonly milestones: readonly Step[];
}

const draftOf = ({ trajectory }: OwnAction): Draft => ({
  start: trajectory?.start ?? '',
  wished: trajectory?.wished ?? '',
  milestones: (trajectory?.milestones ?? []).map(({ title, dueOn, reachedOn }) => ({
    title: title ?? '',
    dueOn: dueOn ?? '',
    reachedOn: reachedOn ?? '',
  })),
});

const day = (name: 'dueOn' | 'reachedOn', typed: string) => (typed === '' ? {} : { [name]: typed });
const text = (name: 'start' | 'wished', typed: string) => (typed.trim() === '' ? {} : { [name]: typed.trim() });

/** The whole trajectory is sent; a step whose title was emptied leaves it. */
const input = ({ start, wished, milestones }: Draft) => ({
  ...text('start', start),
  ...text('wished', wished),
  milestones: milestones
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, dueOn, reachedOn }) => ({
      title: title.trim(),
      ...day('dueOn', dueOn),
      ...day('reachedOn', reachedOn),
    })),
});

/** Writes where the action starts, where it wants to be, and the steps between. */
export function TrajectoryForm({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useTrajectoryWords();
  const formats = useFormats();
  return (
    <EditForm
      title={action.trajectory === null ? words.write : words.change}
      operation={setActionTrajectory}
      row={action}
      draftOf={draftOf}
      input={input}
      labels={words.fields}
      show={(draft, field) =>
        field === 'milestones' ? formats.list(draft.milestones.map(({ title }) => title)) : draft[field]
      }
      submitLabel={words.save}
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextField label={words.fields.start} lines {...form.text('start')} />
          <TextField label={words.fields.wished} lines {...form.text('wished')} />
          <RowsField
            label={words.fields.milestones}
            hint={words.emptied}
            error={form.error('milestones')}
            rows={form.typed.milestones}
            onChange={(milestones) => form.change({ milestones })}
            empty={{ title: '', dueOn: '', reachedOn: '' }}
            addLabel={words.add}
            removeLabel={words.remove}
          >
            {(step, change, n) => (
              <>
                <TextField label={words.step(n)} value={step.title} onChange={(title) => change({ title })} />
                <TextField
                  label={words.due(n)}
                  kind="date"
                  value={step.dueOn}
                  onChange={(dueOn) => change({ dueOn })}
                />
                <TextField
                  label={words.reached(n)}
                  kind="date"
                  value={step.reachedOn}
                  onChange={(reachedOn) => change({ reachedOn })}
                />
              </>
            )}
          </RowsField>
        </>
      )}
    </EditForm>
  );
}
