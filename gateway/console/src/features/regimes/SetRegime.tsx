import { Button } from '../../kit/Button.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { PickedField } from '../../kit/PickedField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useMembers } from '../../kit/useMembers.js';
import { useWords } from '../../words/Words.js';
import setRegime from './SetRegime.graphql?raw';
import { useRegimeWords } from './words.js';

interface SetRegimeProps {
  readonly siren: string;
  readonly competences: readonly { readonly key: string; readonly title: string }[];
  readonly onDone: () => void;
}

const start = {
  competence: null as string | null,
  regime: null as string | null,
  communes: [] as readonly string[],
  since: '',
  body: 'DELIBERATION' as string | null,
  reference: '',
  decidedOn: '',
  enforceableFrom: '',
  line: '',
};

/** Who exercises a competence in communes from a day on, by the act that settles it. */
export function SetRegime({ siren, competences, onDone }: SetRegimeProps) {
  const words = useWords();
  const its = useRegimeWords();
  const members = useMembers(siren);
  const form = useForm({
    operation: setRegime,
    start,
    required: ['competence', 'regime', 'since', 'body', 'reference', 'decidedOn', 'enforceableFrom'],
    wrong: ({ communes }) => (communes.length > 0 ? {} : { communes: its.oneCommune }),
    input: ({ body, reference, decidedOn, enforceableFrom, line, ...typed }) => ({
      ...typed,
      act: { body, reference: reference.trim(), decidedOn, enforceableFrom },
      ...(typed.regime === 'TRANSFERRED' && line.trim() !== '' ? { line: line.trim() } : {}),
    }),
    onDone,
  });
  const { typed, change } = form;
  return (
    <CommandForm form={form} submitLabel={its.addNow} done={its.added}>
      <ChoiceField
        label={its.competence}
        placeholder={words.project.chooseKind}
        options={competences.map(({ key, title }) => ({ key, label: title }))}
        {...form.choice('competence')}
      />
      <ChoiceField
        label={its.regime}
        placeholder={words.project.chooseKind}
        options={optionsOf(its.regimes)}
        {...form.choice('regime')}
      />
      <PickedField
        label={its.communes}
        none={its.noCommunes}
        addLabel={its.addCommune}
        removeLabel={its.removeCommune}
        options={members}
        value={typed.communes}
        onChange={(communes) => change({ communes })}
        error={form.error('communes')}
      />
      {typed.communes.length < members.length && (
        <p>
          <Button weight="quiet" onPress={() => change({ communes: members.map(({ key }) => key) })}>
            {its.allMembers(members.length)}
          </Button>
        </p>
      )}
      <TextField label={its.firstDay} hint={its.firstDayHint} kind="date" {...form.text('since')} />
      <div className="form-pair">
        <ChoiceField label={its.body} options={optionsOf(its.bodies)} {...form.choice('body')} />
        <TextField label={its.reference} {...form.text('reference')} />
      </div>
      <div className="form-pair">
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        <TextField label={its.enforceableFrom} kind="date" {...form.text('enforceableFrom')} />
      </div>
      {typed.regime === 'TRANSFERRED' && (
        <TextField label={its.line} hint={its.lineHint} lines {...form.text('line')} />
      )}
    </CommandForm>
  );
}
