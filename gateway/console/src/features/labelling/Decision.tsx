import { Choices } from '../../kit/Choices.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { RowsField } from '../../kit/RowsField.js';
import { Section } from '../../kit/Section.js';
import type { LabellingState } from '../../kit/StateTag.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import type { OwnFile } from './labellingFile.js';
import moveLabelling from './MoveLabelling.graphql?raw';
import { useLabellingWords } from './words.js';

const start = {
  to: null as string | null,
  reason: '',
  labelUntil: '',
  agreementReference: '',
  commitments: [] as readonly { readonly text: string; readonly dueOn: string }[],
};

/** The answer to a proposal: every way that exists is in sight; a closed one says what closes it. A label has its terms. */
export function Decision({ file, onDone }: { file: OwnFile; onDone: () => void }) {
  const words = useWords();
  const its = useLabellingWords();
  const form = useForm({
    operation: moveLabelling,
    start,
    required: ['to', 'reason'],
    wrong: ({ to, commitments }) =>
      to === 'LABELLED' && commitments.some(({ text, dueOn }) => text.trim() === '' || dueOn === '')
        ? { commitments: words.project.required }
        : {},
    input: ({ to, reason, labelUntil, agreementReference, commitments }) => ({
      id: file.id,
      expectedVersion: file.version,
      ...typedInput({ to, reason, ...(to === 'LABELLED' ? { labelUntil, agreementReference } : {}) }),
      ...(to === 'LABELLED' && commitments.length > 0
        ? { commitments: commitments.map(({ text, dueOn }) => ({ text: text.trim(), dueOn })) }
        : {}),
    }),
    onDone,
    onStale: onDone,
  });
  const { typed, change } = form;
  const transitions = file.availableTransitions ?? [];
  return (
    <Section title={words.inbox.decision}>
      {transitions.length === 0 ? (
        <p className="quiet">{words.inbox.noMove}</p>
      ) : (
        <CommandForm
          form={form}
          submitLabel={words.inbox.record}
          weight="first"
          done={words.inbox.recorded}
          before={words.inbox.decisionLede}
        >
          <Choices
            label={words.inbox.to}
            {...form.choice('to')}
            options={transitions.map((transition) => ({
              key: transition.to,
              label: (
                <>
                  {words.labellingStates[transition.to as LabellingState]}
                  {!transition.open && transition.reason && <span className="quiet"> {transition.reason}</span>}
                </>
              ),
              disabled: !transition.open,
            }))}
          />
          <TextField label={words.inbox.reason} hint={words.inbox.reasonHint} lines {...form.text('reason')} />
          {typed.to === 'LABELLED' && (
            <>
              <TextField label={its.labelUntil} hint={its.labelUntilHint} kind="date" {...form.text('labelUntil')} />
              <TextField label={its.agreement} {...form.text('agreementReference')} />
              <RowsField
                label={its.commitments}
                hint={its.commitmentsHint}
                error={form.error('commitments')}
                rows={typed.commitments}
                onChange={(commitments) => change({ commitments })}
                empty={{ text: '', dueOn: '' }}
                addLabel={its.addCommitment}
                removeLabel={its.removeCommitment}
              >
                {(row, changeRow) => (
                  <>
                    <TextField
                      label={its.commitmentText}
                      value={row.text}
                      onChange={(text) => changeRow({ text })}
                      required
                    />
                    <TextField
                      label={its.dueOn}
                      kind="date"
                      value={row.dueOn}
                      onChange={(dueOn) => changeRow({ dueOn })}
                      required
                    />
                  </>
                )}
              </RowsField>
            </>
          )}
        </CommandForm>
      )}
    </Section>
  );
}
