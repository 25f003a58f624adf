import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import proposeProject from './ProposeProject.graphql?raw';
import type { ProjectFile } from './projectFile.js';
import shareProject from './ShareProject.graphql?raw';
import withdrawProject from './WithdrawProject.graphql?raw';

interface MoveProps {
  readonly project: ProjectFile & { readonly version: number };
  readonly onDone: () => void;
}

/** The next step upward, open or closed; a closed one says what is missing. */
function Step({ project, onDone, to }: MoveProps & { readonly to: 'SHARED' | 'PROPOSED' }) {
  const words = useWords();
  const shares = to === 'SHARED';
  const { send, sending, outcome } = useCommand<object>(shares ? shareProject : proposeProject);
  const transition = project.availableTransitions?.find((one) => one.to === to);
  const move = async () => {
    await send({ id: project.id, expectedVersion: project.version });
    onDone();
  };
  return (
    <Section title={shares ? words.project.share : words.project.propose}>
      <p className="prose">{shares ? words.project.shareLede : words.project.proposeLede}</p>
      {transition && !transition.open && (
        <p className="prose">
          <strong>{words.project.missing}</strong> {transition.reason}
        </p>
      )}
      <Outcome of={outcome} />
      <p>
        <Button disabled={sending || transition?.open === false} onPress={() => void move()}>
          {shares ? words.project.shareNow : words.project.proposeNow}
        </Button>
      </p>
    </Section>
  );
}

function Withdrawal({ project, onDone }: MoveProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(withdrawProject);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    await send({ id: project.id, expectedVersion: project.version, reason: reason.trim() });
    onDone();
  };
  return (
    <Section title={words.project.withdraw}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{words.project.withdrawLede}</p>
        <TextField
          label={words.project.withdrawReason}
          value={reason}
          onChange={setReason}
          lines
          required
          error={tried && reason.trim() === '' ? words.project.required : problemsAt(outcome?.problems ?? [], 'reason')}
        />
        <Outcome of={outcome} fields={['reason']} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {words.project.withdrawNow}
          </Button>
        </p>
      </form>
    </Section>
  );
}

const next = { DRAFT: 'SHARED', SHARED: 'PROPOSED' } as const;

/** The way upward from where the project stands, for its commune. */
export function MoveUp({ project, onDone }: MoveProps) {
  const { state } = project;
  return state === 'DRAFT' || state === 'SHARED' ? <Step project={project} onDone={onDone} to={next[state]} /> : null;
}

/** The way back, where the graph says there is one. */
export function MoveBack({ project, onDone }: MoveProps) {
  const open = project.availableTransitions?.some(({ to, open }) => to === 'WITHDRAWN' && open);
  return open ? <Withdrawal project={project} onDone={onDone} /> : null;
}
