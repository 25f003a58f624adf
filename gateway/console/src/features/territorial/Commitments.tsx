import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { Tag } from '../../kit/Tag.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CommitmentFields, emptyCommitment } from './CommitmentFields.js';
import { CorrectCommitment } from './CorrectCommitment.js';
import { Corrections } from './Corrections.js';
import recordPoliticalCommitment from './RecordPoliticalCommitment.graphql?raw';
import type { Axis, TerritorialAnswer } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

type Agglomeration = NonNullable<TerritorialAnswer['agglomeration']>;
type Axes = readonly Pick<Axis, 'key' | 'title'>[];

function Record({ axes, onDone }: { axes: Axes; onDone: () => void }) {
  const its = useTerritorialWords();
  const form = useForm({
    operation: recordPoliticalCommitment,
    start: emptyCommitment,
    required: ['title', 'committedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.commitments.save} done={its.saved}>
      <CommitmentFields form={form} axes={axes} />
    </CommandForm>
  );
}

/** What the elected body committed itself to, the newest first. */
export function Commitments({ of, onDone }: { of: Agglomeration; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useTerritorialWords();
  const commitments = of.politicalCommitments;
  const axes = (of.territorialProjects ?? []).flatMap(({ axes: its }) => its ?? []);
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
                axes.find(({ key }) => key === one.axis)?.title,
                one.actReference,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {one.text && <span className="prose">{one.text}</span>}
            <SourceLine of={one.source} />
            <Corrections
              of={one.corrections}
              labels={its.commitments.fields}
              show={(field, before) => (field === 'axis' && axes.find(({ key }) => key === before)?.title) || before}
            />
            {one.version !== null && <CorrectCommitment of={one} axes={axes} onDone={onDone} />}
          </li>
        ))}
      </ul>
      <Fold title={its.commitments.record}>
        <Record axes={axes} onDone={onDone} />
      </Fold>
    </Section>
  );
}
