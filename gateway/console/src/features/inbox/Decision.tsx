import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Choices } from '../../kit/Choices.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import type { LabellingState } from '../../kit/StateTag.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import moveLabelling from './MoveLabelling.graphql?raw';

export interface Transition {
  readonly to: string;
  readonly open: boolean;
  readonly reason: string | null;
}

interface DecisionProps {
  readonly id: string;
  readonly version: number;
  readonly transitions: readonly Transition[];
  readonly onDone: () => void;
}

/** The answer to a proposal: every way that exists is in sight; a closed one says what closes it. */
export function Decision({ id, version, transitions, onDone }: DecisionProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<{ labelling: { version: number } | null }>(moveLabelling);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const problems = outcome?.problems ?? [];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to === null || reason.trim() === '') return;
    const { payload, problems: found } = await send({ id, expectedVersion: version, to, reason: reason.trim() });
    if (payload !== null) {
      setTo(null);
      setReason('');
      setTried(false);
    }
    if (payload !== null || found.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };

  return (
    <Section title={words.inbox.decision}>
      {outcome?.payload && <Notice kind="done">{words.inbox.recorded}</Notice>}
      {transitions.length === 0 ? (
        <p className="quiet">{words.inbox.noMove}</p>
      ) : (
        <form className="form" onSubmit={(event) => void submit(event)} noValidate>
          <Choices
            label={words.inbox.to}
            value={to}
            onChange={setTo}
            error={tried && to === null ? words.project.required : problemsAt(problems, 'to')}
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
          <TextField
            label={words.inbox.reason}
            hint={words.inbox.reasonHint}
            value={reason}
            onChange={setReason}
            lines
            required
            error={tried && reason.trim() === '' ? words.project.required : problemsAt(problems, 'reason')}
          />
          <p className="quiet">{words.inbox.decisionLede}</p>
          <Outcome of={outcome} fields={['to', 'reason']} />
          <p>
            <Button submits disabled={sending}>
              {words.inbox.record}
            </Button>
          </p>
        </form>
      )}
    </Section>
  );
}
