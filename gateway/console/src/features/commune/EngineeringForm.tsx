import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { PickedField } from '../../kit/PickedField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useSkills } from '../../kit/useSkills.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import setEngineeringCapacity from './SetEngineeringCapacity.graphql?raw';
import { useOwnWords } from './useOwnWords.js';

/** Hundredths of a full-time post, as hundredths of a euro are typed: 3,5 is 350. */
const hundredthsOf = centsOf;
const halfDaysOf = (typed: string) => (/^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : undefined);

/** The commune's own managers, what they know, and what it could lend to others, from a day on. */
export function EngineeringForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const says = useOwnWords();
  const skills = useSkills();
  const form = useForm({
    operation: setEngineeringCapacity,
    start: {
      managersFteHundredths: '',
      lendableHalfDays: '0',
      skills: [] as readonly string[],
      since: '',
      visibility: 'PRIVATE' as string | null,
    },
    required: ['managersFteHundredths', 'lendableHalfDays', 'since'],
    wrong: ({ managersFteHundredths, lendableHalfDays }) => ({
      ...(hundredthsOf(managersFteHundredths) === undefined ? { managersFteHundredths: says.wrongPosts } : {}),
      ...(halfDaysOf(lendableHalfDays) === undefined ? { lendableHalfDays: says.wrongHalfDays } : {}),
    }),
    input: ({ since, visibility, ...typed }) => ({
      since,
      visibility,
      managersFteHundredths: hundredthsOf(typed.managersFteHundredths),
      lendableHalfDays: halfDaysOf(typed.lendableHalfDays),
      skills: typed.skills,
    }),
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{says.sayEngineering}</summary>
      <CommandForm form={form} submitLabel={says.saveEngineering} done={words.project.saved}>
        <div className="form-pair">
          <TextField label={says.managers} hint={says.managersHint} {...form.text('managersFteHundredths')} numeric />
          <TextField label={says.lendable} hint={says.lendableHint} {...form.text('lendableHalfDays')} numeric />
        </div>
        <PickedField
          label={says.skills}
          none={says.noSkill}
          addLabel={says.addSkill}
          removeLabel={says.removeSkill}
          options={skills}
          value={form.typed.skills}
          onChange={(picked) => form.change({ skills: picked })}
          error={form.error('skills')}
        />
        <div className="form-pair">
          <TextField label={says.since} hint={says.sinceHint} kind="date" {...form.text('since')} />
          <VisibilityField {...form.choice('visibility')} />
        </div>
      </CommandForm>
    </details>
  );
}
