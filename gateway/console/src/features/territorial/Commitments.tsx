import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { Tag } from '../../kit/Tag.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import recordPoliticalCommitment from './RecordPoliticalCommitment.graphql?raw';
import type { TerritorialAnswer } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

type Agglomeration = NonNullable<TerritorialAnswer['agglomeration']>;
type Axes = readonly { readonly key: string; readonly label: string }[];

function Record({ axes, onDone }: { axes: Axes; onDone: () => void }) {
  const its = useTerritorialWords();
  const form = useForm({
    operation: recordPoliticalCommitment,
    start: {
      title: '',
      text: '',
      axis: null as string | null,
      committedOn: '',
      actReference: '',
      onInhabitantsInvolvement: false,
    },
    required: ['title', 'committedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.commitments.save} done={its.saved}>
      <TextField label={its.commitments.what} {...form.text('title')} />
      <TextField label={its.commitments.text} lines {...form.text('text')} />
      <div className="form-pair">
        <TextField label={its.commitments.on} kind="date" {...form.text('committedOn')} />
        <TextField label={its.commitments.act} {...form.text('actReference')} />
      </div>
      {axes.length > 0 && (
        <ChoiceField
          label={its.commitments.axis}
          placeholder={its.noneChosen}
          {...form.choice('axis')}
          options={axes}
        />
      )}
      <CheckField label={its.commitments.inhabitants} {...form.check('onInhabitantsInvolvement')} />
    </CommandForm>
  );
}

/** What the elected body committed itself to, the newest first. */
export function Commitments({ of, onDone }: { of: Agglomeration; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useTerritorialWords();
  const commitments = of.politicalCommitments;
  const axes = (of.territorialProjects ?? []).flatMap((project) =>
    (project.axes ?? []).map(({ key, title }) => ({ key, label: title })),
  );
  return (
    <Section title={its.commitments.title}>
      {(commitments === null || commitments.length === 0) && (
        <Empty>{commitments === null ? words.answer.unknown : its.commitments.none}</Empty>
      )}
      <ul className="list">
        {commitments?.map((one) => (
          <li key={one.id}>
            <span className="row">
              <span className="list-title">{one.title ?? words.answer.unknown}</span>
              {one.onInhabitantsInvolvement && <Tag sign="◉">{its.commitments.inhabitantsTag}</Tag>}
              <Demonstration shown={one.demonstration} />
            </span>
            <span className="quiet">
              {[
                one.committedOn && formats.date(one.committedOn),
                axes.find(({ key }) => key === one.axis)?.label,
                one.actReference,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {one.text && <span className="prose">{one.text}</span>}
            <SourceLine of={one.source} />
          </li>
        ))}
      </ul>
      <Fold title={its.commitments.record}>
        <Record axes={axes} onDone={onDone} />
      </Fold>
    </Section>
  );
}
