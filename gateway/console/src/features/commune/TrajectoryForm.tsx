import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { Trajectory } from './OwnWord.js';
import setCommuneTrajectory from './SetCommuneTrajectory.graphql?raw';
import { useOwnWords } from './useOwnWords.js';

interface TrajectoryFormProps {
  /** What is said now; null when nothing was. */
  readonly now: Trajectory | null;
  readonly onDone: () => void;
}

/** The model the commune comes from and the one it wishes for, from a day on; what was said before stays, dated. */
export function TrajectoryForm({ now, onDone }: TrajectoryFormProps) {
  const words = useWords();
  const says = useOwnWords();
  const form = useForm({
    operation: setCommuneTrajectory,
    start: {
      starting: now?.starting ?? '',
      wished: now?.wished ?? '',
      since: today(),
      visibility: (now?.visibility ?? 'PRIVATE') as string | null,
    },
    required: ['starting', 'wished', 'since'],
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{now ? says.changeTrajectory : says.sayTrajectory}</summary>
      <CommandForm form={form} submitLabel={says.saveTrajectory} done={words.project.saved}>
        <TextField label={says.starting} hint={says.startingHint} {...form.text('starting')} lines />
        <TextField label={says.wished} hint={says.wishedHint} {...form.text('wished')} lines />
        <div className="form-pair">
          <TextField label={says.since} hint={says.sinceHint} kind="date" {...form.text('since')} />
          <VisibilityField {...form.choice('visibility')} />
        </div>
      </CommandForm>
    </details>
  );
}
