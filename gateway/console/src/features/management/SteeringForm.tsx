import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import setSteeringFunction from './SetSteeringFunction.graphql?raw';
import { useManagementWords } from './words.js';

/** Half-days as they were typed, none where nothing was; undefined where it is no number. */
const halfDaysOf = (typed: string) =>
  typed.trim() === '' ? 0 : /^\d{1,2}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

/** How one function of the steering team shares its time from a day on, or that it leaves the team. */
export function SteeringForm({ onDone }: { onDone: () => void }) {
  const its = useManagementWords();
  const form = useForm({
    operation: setSteeringFunction,
    start: {
      function: '',
      since: '',
      routineHalfDays: '',
      projectHalfDays: '',
      cooperationTraining: false,
      internalPromotion: false,
      leavesTeam: false,
      visibility: 'PRIVATE',
    },
    required: ['function', 'since'],
    wrong: (typed) => ({
      ...(halfDaysOf(typed.routineHalfDays) === undefined ? { routineHalfDays: its.wrongCount } : {}),
      ...(halfDaysOf(typed.projectHalfDays) === undefined ? { projectHalfDays: its.wrongCount } : {}),
    }),
    input: (typed) => ({
      ...typed,
      function: typed.function.trim(),
      routineHalfDays: typed.leavesTeam ? 0 : halfDaysOf(typed.routineHalfDays),
      projectHalfDays: typed.leavesTeam ? 0 : halfDaysOf(typed.projectHalfDays),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveFunction} done={its.saved} before={its.setHint}>
      <div className="form-pair">
        <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
        <TextField label={its.since} kind="date" {...form.text('since')} />
        {!form.typed.leavesTeam && (
          <>
            <TextField label={its.routine} numeric {...form.text('routineHalfDays')} />
            <TextField label={its.project} numeric {...form.text('projectHalfDays')} />
          </>
        )}
      </div>
      <CheckField label={its.trainedOne} {...form.check('cooperationTraining')} />
      <CheckField label={its.promotedOne} {...form.check('internalPromotion')} />
      <CheckField label={its.leaves} {...form.check('leavesTeam')} />
      <VisibilityField {...form.choice('visibility')} />
    </CommandForm>
  );
}
