import { CommandForm } from '../../kit/CommandForm.js';
import { QuestionText } from '../../kit/QuestionText.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import answerQuestion from './AnswerQuestion.graphql?raw';
import type { ProjectFile } from './projectFile.js';

function Answer({ id, onDone }: { id: string; onDone: () => void }) {
  const { questions: its } = useWords();
  const form = useForm({
    operation: answerQuestion,
    start: { text: '' },
    required: ['text'],
    input: ({ text }) => ({ questionId: id, text: text.trim() }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.answerNow} done={its.sent}>
      <TextField label={its.answer} hint={its.answerHint} lines {...form.text('text')} />
    </CommandForm>
  );
}

interface QuestionsProps {
  readonly questions: ProjectFile['questions'];
  /** Whether the one who looks acts for a commune that carries the project. */
  readonly carries: boolean;
  readonly onDone: () => void;
}

/** What the agglomeration asked about the proposal. The commune keeps it, so that it is answered when that scale is silent. */
export function Questions({ questions, carries, onDone }: QuestionsProps) {
  const { questions: its } = useWords();
  if (questions === null || questions.length === 0) return null;
  return (
    <Section title={its.title} aside={<ScaleName scale="call" />}>
      <ol className="list">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionText question={question} />
            {carries &&
              question.state !== 'CLOSED' &&
              (question.state === 'OPEN' ? (
                <Answer id={question.id} onDone={onDone} />
              ) : (
                <details className="no-print">
                  <summary>{its.answerAgain}</summary>
                  <Answer id={question.id} onDone={onDone} />
                </details>
              ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
