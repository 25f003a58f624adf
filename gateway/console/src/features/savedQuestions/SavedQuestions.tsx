import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { useCommand } from '../../graph/useCommand.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyInstitution } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Tag } from '../../kit/Tag.js';
import { keepsQuestions } from '../../session/keepsQuestions.js';
import { useSitting } from '../../session/SessionProvider.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import { KeepForm } from './KeepForm.js';
import { questionOperations } from './questionOperations.js';
import { useQuestionWords } from './words.js';

interface Question {
  readonly id: string;
  readonly name: string;
  readonly definition: { readonly title: string; readonly text: string };
  readonly agglomeration: string | null;
  readonly direction: 'OVER' | 'UNDER';
  readonly threshold: number;
  readonly unit: 'PART' | 'DAYS';
  readonly quarter: string | null;
  readonly value: number | null;
  readonly passedOn: string | null;
  readonly demonstration: boolean;
  readonly version: number;
}

function Remove({ question, scale, onDone }: { question: Question; scale: Scale; onDone: () => void }) {
  const its = useQuestionWords();
  const { send, sending } = useCommand<object>(questionOperations[scale].remove);
  const remove = async () => {
    await send({ id: question.id, expectedVersion: question.version });
    onDone();
  };
  return (
    <Button weight="quiet" disabled={sending} onPress={() => void remove()}>
      {its.remove(question.name)}
    </Button>
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly scale: Scale;
  readonly onDone: () => void;
}

function Questions({ questions, scale, onDone }: QuestionsProps) {
  const its = useQuestionWords();
  const formats = useFormats();
  if (questions.length === 0) return <Empty>{its.none}</Empty>;
  const written = (value: number, { unit }: Question) =>
    unit === 'PART' ? formats.percent(value) : its.days(formats.decimal(value));
  return (
    <DataTable
      caption={its.caption}
      rows={questions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'question',
          title: its.question,
          cell: ({ name, definition, agglomeration, demonstration }) => (
            <div className="stack stack-tight">
              <span>
                {name} <Demonstration shown={demonstration} />
              </span>
              <span className="quiet">
                {definition.title}
                {agglomeration !== null && ` (${its.here})`}
              </span>
            </div>
          ),
        },
        {
          key: 'threshold',
          title: its.threshold,
          cell: (row) => its[row.direction === 'OVER' ? 'over' : 'under'](written(row.threshold, row)),
        },
        {
          key: 'seen',
          title: its.seen,
          cell: (row) => {
            if (row.value !== null) return `${written(row.value, row)} (${row.quarter})`;
            return row.quarter === null ? its.notYet : its.hidden;
          },
        },
        {
          key: 'state',
          title: its.state,
          cell: ({ passedOn, value }) => {
            if (passedOn !== null)
              return (
                <Tag sign="◉" tone="sand">
                  {its.passed(formats.date(passedOn))}
                </Tag>
              );
            return value === null ? <Tag sign="?">{its.unknown}</Tag> : <Tag sign="✓">{its.quiet}</Tag>;
          },
        },
        { key: 'remove', title: its.deed, cell: (row) => <Remove question={row} scale={scale} onDone={onDone} /> },
      ]}
    />
  );
}

/** What one’s institution keeps an eye on in the observatory, and when it wants to be told. */
export default function SavedQuestions() {
  const words = useWords();
  const its = useQuestionWords();
  const { mandate } = useSitting();
  const keeps = keepsQuestions(mandate);
  const scale = keeps ? mandate.scale : 'commune';
  const answer = useAnswer<{ savedQuestions: readonly Question[] | null }>(questionOperations[scale].ask, {}, !keeps);
  if (!keeps) return <OnlyInstitution title={its.only} lede={its.onlyLede} returnTo="/saved-questions" />;
  const back =
    scale === 'commune'
      ? { to: '/approach', label: words.frame.approach }
      : { to: '/observatory', label: words.frame.observatory };
  return (
    <Page title={its.title} lede={its.lede} back={back}>
      <p>
        <Link to="/notices">{its.mails}</Link>
      </p>
      <Answered answer={answer}>
        {({ savedQuestions }) =>
          savedQuestions !== null && <Questions questions={savedQuestions} scale={scale} onDone={answer.again} />
        }
      </Answered>
      <KeepForm mandate={mandate} onDone={answer.again} />
    </Page>
  );
}
