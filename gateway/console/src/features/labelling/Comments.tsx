import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import commentLabelling from './CommentLabelling.graphql?raw';
import type { LabellingFile } from './labellingFile.js';
import { useLabellingWords } from './words.js';

function Comment({ id, onDone }: { id: string; onDone: () => void }) {
  const its = useLabellingWords();
  const form = useForm({
    operation: commentLabelling,
    start: { text: '' },
    required: ['text'],
    input: ({ text }) => ({ labellingId: id, text: text.trim() }),
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.writeComment}</summary>
      <CommandForm form={form} submitLabel={its.sendComment} done={its.commentSent}>
        <TextField label={its.commentText} hint={its.commentHint} lines {...form.text('text')} />
      </CommandForm>
    </details>
  );
}

interface CommentsProps {
  readonly labelling: LabellingFile;
  /** Whether the reader's agglomeration answers it, or is informed of it. */
  readonly maySpeak: boolean;
  readonly onDone: () => void;
}

/** On a project of communes of two agglomerations: who is informed, and what each says of it. */
export function Comments({ labelling, maySpeak, onDone }: CommentsProps) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const { informed, comments } = labelling;
  if ((informed ?? []).length === 0 && (comments ?? []).length === 0) return null;
  const names = (informed ?? []).map(({ name, siren }) => name ?? siren);
  return (
    <Section title={its.comments}>
      {names.length > 0 && <p className="quiet">{its.informed(formats.list(names))}</p>}
      {comments === null || comments.length === 0 ? (
        <Empty>{comments === null ? words.answer.unknown : its.noComments}</Empty>
      ) : (
        <ol className="list">
          {comments.map(({ id, text, commentedAt, agglomeration }) => (
            <li key={id}>
              <span className="quiet">
                {agglomeration?.name ?? words.answer.unknown}, {formats.date(commentedAt)}
              </span>
              <span className="prose">{text}</span>
            </li>
          ))}
        </ol>
      )}
      {maySpeak && <Comment id={labelling.id} onDone={onDone} />}
    </Section>
  );
}
