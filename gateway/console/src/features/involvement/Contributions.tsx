import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AnswerForm } from './AnswerForm.js';
import callText from './CallFile.graphql?raw';
import type { CallFile, Contribution, OwnCall } from './callFile.js';
import { OutcomeTag } from './OutcomeTag.js';
import { RecordForm } from './RecordForm.js';
import { useInvolvementWords } from './words.js';

interface OneProps {
  readonly contribution: Contribution;
  readonly mayAnswer: boolean;
  readonly onDone: () => void;
}

function One({ contribution, mayAnswer, onDone }: OneProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useInvolvementWords();
  const { kind, label, text, receivedOn, outcome, reason, decidedOn, version } = contribution;
  const name = label ?? contribution.commune?.name ?? words.answer.unknown;
  return (
    <li>
      <span className="row">
        <span className="list-title">{name}</span>
        <OutcomeTag of={outcome} />
        <Demonstration shown={contribution.demonstration} />
      </span>
      <span className="quiet">
        {[kind && its.party[kind], receivedOn && its.receivedOn(formats.date(receivedOn))].filter(Boolean).join(', ')}
      </span>
      {text && <span className="prose">{text}</span>}
      {reason && (
        <span className="prose">
          <span className="quiet">{decidedOn ? its.answeredOn(formats.date(decidedOn)) : its.answered} </span>
          {reason}
        </span>
      )}
      {mayAnswer && version !== null && (
        <Fold title={outcome === 'WAITING' ? its.answer(name) : its.answerAgain(name)}>
          <AnswerForm contribution={{ ...contribution, version }} onDone={onDone} />
        </Fold>
      )}
    </li>
  );
}

interface ContributionsProps {
  readonly call: CallFile;
  /** The call where the one who looks may answer for it. */
  readonly own: OwnCall | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
}

/** What came to a call; each is told what became of it, and why. */
export function Contributions({ call, own, variables, onDone }: ContributionsProps) {
  const words = useWords();
  const its = useInvolvementWords();
  return (
    <Section title={its.contributions}>
      <search className="filters no-print">
        <FilterChoice label={its.outcome} name="outcome" labels={its.outcomes} />
      </search>
      <PagedList list={call.contributions} empty={variables.outcomes === null ? its.noContribution : its.noneHere}>
        {(rows) => (
          <ul className="list">
            {rows.map((contribution) => (
              <One key={contribution.id} contribution={contribution} mayAnswer={own !== null} onDone={onDone} />
            ))}
          </ul>
        )}
      </PagedList>
      <ListCsv<{ involvementCall: CallFile | null }, Contribution>
        name={its.contributionsFile}
        operation={callText}
        variables={variables}
        listOf={(data) => data.involvementCall?.contributions}
        columns={[
          { title: its.from, cell: ({ label }) => label },
          { title: its.kind, cell: ({ kind }) => kind && its.party[kind] },
          { title: its.said, cell: ({ text }) => text },
          { title: its.receivedDay, cell: ({ receivedOn }) => receivedOn },
          { title: its.outcome, cell: ({ outcome }) => outcome && its.outcomes[outcome] },
          { title: its.reason, cell: ({ reason }) => reason },
          { title: words.project.visibility, cell: () => call.visibility && words.visibilities[call.visibility] },
        ]}
      />
      {own && (
        <Fold title={its.record}>
          <RecordForm call={own} onDone={onDone} />
        </Fold>
      )}
    </Section>
  );
}
