import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import setCouncilComposition from './SetCouncilComposition.graphql?raw';
import { useDevelopmentCouncilWords } from './words.js';

const isCount = (typed: string) => /^\d{1,4}$/.test(typed.trim());

interface CompositionFormProps {
  /** The ages in which members are counted. */
  readonly bands: readonly string[];
  readonly onDone: () => void;
}

/** Who sits in the council from a day on; what was said for the days before stays. */
export function CompositionForm({ bands, onDone }: CompositionFormProps) {
  const its = useDevelopmentCouncilWords();
  const form = useForm({
    operation: setCouncilComposition,
    start: {
      since: '',
      women: '',
      men: '',
      ages: bands.map(() => '') as readonly string[],
      withoutCouncillors: false,
      act: '',
    },
    required: ['since'],
    wrong: ({ women, men, ages }) => ({
      ...(isCount(women) ? {} : { women: its.wrongCount }),
      ...(isCount(men) ? {} : { men: its.wrongCount }),
      ...(ages.every((typed) => typed.trim() === '' || isCount(typed)) ? {} : { ages: its.wrongCount }),
    }),
    input: ({ since, women, men, ages, withoutCouncillors, act }) => ({
      since,
      women: Number(women),
      men: Number(men),
      ages: ages.map(Number),
      withoutCouncillors,
      ...(act.trim() === '' ? {} : { act: act.trim() }),
    }),
    onDone,
  });
  const { typed, change } = form;
  return (
    <CommandForm form={form} submitLabel={its.saveComposition} done={its.saved} before={its.kept}>
      <div className="form-pair">
        <TextField label={its.since} kind="date" {...form.text('since')} />
        <TextField label={its.act} {...form.text('act')} />
        <TextField label={its.women} numeric {...form.text('women')} />
        <TextField label={its.men} numeric {...form.text('men')} />
      </div>
      <FieldGroup label={its.agesCaption} hint={its.agesHint} error={form.error('ages')}>
        <div className="form-pair">
          {bands.map((band, place) => (
            <TextField
              key={band}
              label={its.ageOf(band)}
              numeric
              value={typed.ages[place] ?? ''}
              onChange={(text) => change({ ages: typed.ages.map((one, at) => (at === place ? text : one)) })}
            />
          ))}
        </div>
      </FieldGroup>
      <CheckField label={its.noCouncillorSits} {...form.check('withoutCouncillors')} />
    </CommandForm>
  );
}
