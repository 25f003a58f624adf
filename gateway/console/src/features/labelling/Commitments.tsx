import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { CommitmentTag } from '../../kit/CommitmentTag.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import addLabelCommitment from './AddLabelCommitment.graphql?raw';
import { AgreementForm } from './AgreementForm.js';
import judgeLabelCommitment from './JudgeLabelCommitment.graphql?raw';
import type { Commitment, LabellingFile, OwnFile } from './labellingFile.js';
import { useLabellingWords } from './words.js';

interface JudgeProps {
  readonly file: OwnFile;
  readonly commitment: Commitment;
  readonly onDone: () => void;
}

function Judge({ file, commitment, onDone }: JudgeProps) {
  const words = useWords();
  const its = useLabellingWords();
  const form = useForm({
    operation: judgeLabelCommitment,
    start: { state: null as string | null, reason: '' },
    required: ['state', 'reason'],
    input: ({ state, reason }) => ({
      id: file.id,
      expectedVersion: file.version,
      commitmentId: commitment.id,
      state,
      reason: reason.trim(),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.judge}</summary>
      <CommandForm form={form} submitLabel={its.saveJudgement}>
        <ChoiceField
          label={its.judgement}
          placeholder={words.project.chooseKind}
          options={optionsOf(words.labelCommitmentStates)}
          {...form.choice('state')}
        />
        <TextField label={its.judgementReason} lines {...form.text('reason')} />
      </CommandForm>
    </details>
  );
}

function Add({ file, onDone }: { file: OwnFile; onDone: () => void }) {
  const its = useLabellingWords();
  const form = useForm({
    operation: addLabelCommitment,
    start: { text: '', dueOn: '' },
    required: ['text', 'dueOn'],
    input: ({ text, dueOn }) => ({
      id: file.id,
      expectedVersion: file.version,
      commitment: { text: text.trim(), dueOn },
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.addCommitment}</summary>
      <CommandForm form={form} submitLabel={its.commitNow}>
        <TextField label={its.commitmentText} {...form.text('text')} />
        <TextField label={its.dueOn} kind="date" {...form.text('dueOn')} />
      </CommandForm>
    </details>
  );
}

interface CommitmentsProps {
  readonly labelling: LabellingFile;
  /** The file while its label holds and the reader's agglomeration gave it; else null. */
  readonly own: OwnFile | null;
  readonly onDone: () => void;
}

/** What came with the label: until when it holds, the agreement, what the communes owe in return and what became of it. */
export function Commitments({ labelling, own, onDone }: CommitmentsProps) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const { commitments, labelledOn, labelUntil, agreementReference } = labelling;
  if (labelledOn === null && (commitments ?? []).length === 0) return null;
  return (
    <Section title={its.commitments}>
      <Facts
        of={[
          ...(labelledOn ? [{ term: its.labelledOn, value: formats.date(labelledOn) }] : []),
          ...(labelUntil ? [{ term: its.labelEnds, value: formats.date(labelUntil) }] : []),
          ...(agreementReference ? [{ term: its.agreement, value: agreementReference }] : []),
        ]}
      />
      {own && <AgreementForm file={own} recorded={Boolean(agreementReference)} onDone={onDone} />}
      {commitments === null || commitments.length === 0 ? (
        <Empty>{commitments === null ? words.answer.unknown : its.noCommitments}</Empty>
      ) : (
        <ul className="list">
          {commitments.map((commitment) => (
            <li key={commitment.id}>
              <span className="list-title">{commitment.text}</span>
              <span className="row">
                <CommitmentTag state={commitment.state} />
                <span className="quiet">{its.dueBy(formats.date(commitment.dueOn))}</span>
              </span>
              {commitment.judgements.map(({ state, reason, judgedAt }) => (
                <span key={judgedAt} className="prose">
                  {words.labelCommitmentStates[state]}, {its.judged(formats.date(judgedAt))} : {reason}
                </span>
              ))}
              {own && <Judge file={own} commitment={commitment} onDone={onDone} />}
            </li>
          ))}
        </ul>
      )}
      {own && <Add file={own} onDone={onDone} />}
    </Section>
  );
}
