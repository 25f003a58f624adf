import { useParams } from 'react-router';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { AbsentLabelling } from './AbsentLabelling.js';
import { Commitments } from './Commitments.js';
import { Criteria } from './Criteria.js';
import { type LabellingFile, nameOf } from './labellingFile.js';
import { Proposed } from './Proposed.js';
import { Thread } from './Thread.js';
import { useLabelling } from './useLabelling.js';
import { useLabellingWords } from './words.js';

function Subject({ labelling }: { labelling: LabellingFile }) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const { receipt, receivedAt, state, reason } = labelling;
  return (
    <Section title={its.object}>
      <Facts
        of={[
          {
            term: its.carriedBy,
            value: receipt
              ? formats.list([its.leads(nameOf(receipt.leadCommune)), ...receipt.coCarriers.map(nameOf)])
              : words.answer.unknown,
          },
          { term: its.proposedOn, value: receipt ? formats.date(receipt.proposedOn) : words.answer.unknown },
          { term: its.receivedOn, value: receivedAt ? formats.date(receivedAt) : words.answer.unknown },
          { term: its.stateToday, value: state ? words.labellingStates[state] : words.answer.unknown },
          ...(reason ? [{ term: its.reason, value: reason }] : []),
        ]}
      />
    </Section>
  );
}

function AnswersTable({ decisions }: { decisions: LabellingFile['decisions'] }) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  return (
    <Section title={its.answers}>
      {decisions === null || decisions.length === 0 ? (
        <Empty>{decisions === null ? words.answer.unknown : words.inbox.noHistory}</Empty>
      ) : (
        <DataTable
          caption={its.answers}
          rows={decisions}
          keyOf={({ decidedAt }) => decidedAt}
          columns={[
            { key: 'day', title: its.day, cell: ({ decidedAt }) => formats.date(decidedAt) },
            { key: 'to', title: its.step, cell: ({ to }) => words.labellingStates[to] },
            { key: 'reason', title: its.reason, cell: ({ reason }) => reason ?? its.noReason },
          ]}
        />
      )}
    </Section>
  );
}

/** What a council reads before it deliberates of a label: the proposal, its examination and the answer, on paper. */
export default function Annex() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const { answer, labelling, absent } = useLabelling(id);
  if (absent) return <AbsentLabelling />;
  const { receipt, reference, agglomeration } = labelling ?? {};
  return (
    <Page
      title={receipt?.title ?? words.inbox.proposal}
      back={{ to: `/labellings/${id}`, label: its.backToFile }}
      lede={[agglomeration?.name, reference && its.annexOf(reference)].filter(Boolean).join(' · ')}
      actions={
        labelling && (
          <Button weight="second" onPress={() => window.print()}>
            {its.print}
          </Button>
        )
      }
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.inbox.projectMissing }}>
        {() =>
          labelling && (
            <div className="sheet stack stack-wide">
              <p className="quiet no-print">{its.annexLede}</p>
              <p>
                <Demonstration shown={labelling.demonstration} />
              </p>
              <Subject labelling={labelling} />
              <Proposed project={labelling.project} />
              {labelling.review && <Criteria review={labelling.review} scorable={null} onDone={answer.again} />}
              <Thread questions={labelling.questions} own={null} onDone={answer.again} />
              <Commitments labelling={labelling} own={null} onDone={answer.again} />
              <AnswersTable decisions={labelling.decisions} />
              <p className="quiet">{its.printedOn(formats.date(new Date().toISOString()))}</p>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
