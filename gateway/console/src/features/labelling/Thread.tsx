import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Outcome } from '../../kit/Outcome.js';
import { QuestionText } from '../../kit/QuestionText.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import askCommune from './AskCommune.graphql?raw';
import closeQuestion from './CloseLabellingQuestion.graphql?raw';
import type { LabellingFile, OwnFile } from './labellingFile.js';
import { useLabellingWords } from './words.js';

function Ask({ own, onDone }: { own: OwnFile; onDone: () => void }) {
  const its = useLabellingWords();
  const form = useForm({
    operation: askCommune,
    start: { text: '', missingPiece: false },
    required: ['text'],
    input: ({ text, missingPiece }) => ({
      id: own.id,
      expectedVersion: own.version,
      text: text.trim(),
      missingPiece,
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.ask}</summary>
      <CommandForm form={form} submitLabel={its.askNow} done={its.sent}>
        <TextField label={its.question} hint={its.questionHint} lines {...form.text('text')} />
        <CheckField label={its.isMissingPiece} {...form.check('missingPiece')} />
      </CommandForm>
    </details>
  );
}

interface ThreadProps {
  readonly questions: LabellingFile['questions'];
  /** The file when the reader's agglomeration answers it; else null. */
  readonly own: OwnFile | null;
  readonly onDone: () => void;
}

/** What was asked of the communes and what they answered; nothing said is edited. */
export function Thread({ questions, own, onDone }: ThreadProps) {
  const words = useWords();
  const its = useLabellingWords();
  const { send, sending, outcome } = useCommand<object>(closeQuestion);
  const close = async (questionId: string, file: OwnFile) => {
    await send({ id: file.id, expectedVersion: file.version, questionId });
    onDone();
  };
  return (
    <Section title={its.thread}>
      {questions === null || questions.length === 0 ? (
        <Empty>{questions === null ? words.answer.unknown : its.noThread}</Empty>
      ) : (
        <ol className="list">
          {questions.map((question) => (
            <li key={question.id}>
              <QuestionText question={question} />
              {own && question.state !== 'CLOSED' && (
                <span className="no-print">
                  <Button weight="quiet" disabled={sending} onPress={() => void close(question.id, own)}>
                    {its.close}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      <Outcome of={outcome} />
      {own && <Ask own={own} onDone={onDone} />}
    </Section>
  );
}
