import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { useCommand } from '../../graph/useCommand.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Tag } from '../../kit/Tag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { KeepForm } from './KeepForm.js';
import removeSavedQuestion from './RemoveSavedQuestion.graphql?raw';
import savedQuestionsText from './SavedQuestions.graphql?raw';
import { useQuestionWords } from './words.js';

interface Question {
  readonly id: string;
  readonly name: string;
  readonly definition: { readonly title: string; readonly text: string };
  readonly direction: 'OVER' | 'UNDER';
  readonly threshold: number;
  readonly unit: 'PART' | 'DAYS';
  readonly quarter: string | null;
  readonly value: number | null;
  readonly passedOn: string | null;
  readonly version: number;
}

function Remove({ question, onDone }: { question: Question; onDone: () => void }) {
  const its = useQuestionWords();
  const { send, sending } = useCommand<object>(removeSavedQuestion);
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

function Questions({ questions, onDone }: { questions: readonly Question[]; onDone: () => void }) {
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
          cell: ({ name, definition }) => (
            <div className="stack stack-tight">
              <span>{name}</span>
              <span className="quiet">{definition.title}</span>
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
          cell: (row) => (row.value === null ? its.hidden : `${written(row.value, row)} (${row.quarter})`),
        },
        {
          key: 'state',
          title: its.state,
          cell: ({ passedOn }) =>
            passedOn === null ? (
              <Tag sign="✓">{its.quiet}</Tag>
            ) : (
              <Tag sign="◉" tone="sand">
                {its.passed(formats.date(passedOn))}
              </Tag>
            ),
        },
        { key: 'remove', title: its.deed, cell: (row) => <Remove question={row} onDone={onDone} /> },
      ]}
    />
  );
}

/** What the commune keeps an eye on in the observatory, and when it wants to be told. */
export default function SavedQuestions() {
  const words = useWords();
  const its = useQuestionWords();
  const { mandate } = useSitting();
  const isCommune = mandate?.role === 'COMMUNE_AGENT';
  const answer = useAnswer<{ savedQuestions: readonly Question[] | null }>(savedQuestionsText, {}, !isCommune);
  if (!isCommune) return <OnlyCommune returnTo="/saved-questions" />;
  return (
    <Page title={its.title} lede={its.lede} back={{ to: '/approach', label: words.frame.approach }}>
      <p>
        <Link to="/notices">{its.mails}</Link>
      </p>
      <Answered answer={answer}>
        {({ savedQuestions }) =>
          savedQuestions !== null && <Questions questions={savedQuestions} onDone={answer.again} />
        }
      </Answered>
      <KeepForm onDone={answer.again} />
    </Page>
  );
}
