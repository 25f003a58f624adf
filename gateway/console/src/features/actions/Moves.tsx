import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import type { ActionStatus } from '../../kit/StateTag.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import type { ActionPhase, OwnAction } from './actionFile.js';
import moveAction from './MoveAction.graphql?raw';

const phases: readonly string[] = ['IDEA', 'STUDY', 'OPERATION'];
const ends: readonly string[] = ['DONE', 'ABANDONED'];
/** What a move must bring with it, by the status it leads to. */
const brings = { DONE: 'assessment', ABANDONED: 'lesson', BLOCKED: 'unblocking' } as const;
type Bringing = keyof typeof brings;
const isBringing = (to: string): to is Bringing => to in brings;
const texts = Object.values(brings);

interface BringProps {
  readonly to: Bringing;
  readonly start: string;
  readonly sending: boolean;
  readonly error: string | undefined;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** The few words that a move cannot do without. */
function Bring({ to, start, sending, error, onSend, onCancel }: BringProps) {
  const words = useWords();
  const [text, setText] = useState(start);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() !== '') onSend(text.trim());
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={words.actions.brings[to]}
        value={text}
        onChange={setText}
        lines
        required
        takesFocus
        error={tried && text.trim() === '' ? words.project.required : error}
      />
      {ends.includes(to) && <p className="quiet">{words.actions.noWayBack}</p>}
      <div className="row">
        <Button submits disabled={sending}>
          {words.actions.moves[to]}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {words.actions.cancel}
        </Button>
      </div>
    </form>
  );
}

type Before = Pick<OwnAction, 'phase' | 'status' | 'unblocking'>;

/** Where the action can go: each way is a button, a closed one says why, and what can be taken back offers it. */
export function Moves({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(moveAction);
  const [bringing, setBringing] = useState<Bringing | null>(null);
  const [before, setBefore] = useState<Before | null>(null);
  const { id, version, status, phase } = action;
  if (status === null || phase === null) return null;
  if (ends.includes(status)) {
    return (
      <Section title={words.actions.move}>
        {outcome?.payload && (
          <Notice kind="done" takesFocus>
            {words.actions.moved(words.phases[phase], words.statuses[status])}
          </Notice>
        )}
        <p className="prose">{words.actions.ended}</p>
      </Section>
    );
  }

  const move = async (input: Record<string, unknown>, undoable: boolean) => {
    const from: Before = { phase: action.phase, status: action.status, unblocking: action.unblocking };
    const { payload, problems } = await send({ id, expectedVersion: version, ...input });
    if (payload !== null) {
      setBringing(null);
      setBefore(undoable ? from : null);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const go = (to: string) => {
    if (isBringing(to)) setBringing(to);
    else if (phases.includes(to)) void move({ phase: to }, false);
    else void move({ status: to }, true);
  };
  const undo = (to: Before) =>
    void move({ status: to.status, ...(to.status === 'BLOCKED' ? { unblocking: to.unblocking } : {}) }, false);

  const transitions = action.availableTransitions ?? [];
  const forward = transitions.filter(({ to }) => phases.indexOf(to) > phases.indexOf(phase));
  const statuses = transitions.filter(({ to }) => !phases.includes(to));
  return (
    <Section title={words.actions.move}>
      {outcome?.payload && (
        <Notice kind="done" takesFocus>
          <p>{words.actions.moved(words.phases[phase], words.statuses[status])}</p>
          {before !== null && before.phase === phase && before.status !== status && (
            <p>
              <Button weight="quiet" disabled={sending} onPress={() => undo(before)}>
                {words.actions.undo(words.statuses[before.status as ActionStatus])}
              </Button>
            </p>
          )}
        </Notice>
      )}
      <Outcome of={outcome} fields={bringing === null ? [] : texts} />
      {bringing !== null && (
        <Bring
          key={bringing}
          to={bringing}
          start={bringing === 'BLOCKED' ? (action.unblocking ?? '') : ''}
          sending={sending}
          error={problemsAt(outcome?.problems ?? [], brings[bringing])}
          onSend={(text) => void move({ status: bringing, [brings[bringing]]: text }, bringing === 'BLOCKED')}
          onCancel={() => setBringing(null)}
        />
      )}
      {bringing === null && (
        <>
          <div className="row">
            {statuses
              .filter(({ to, open }) => open || isBringing(to))
              .map(({ to }) => (
                <Button key={to} weight="second" disabled={sending} onPress={() => go(to)}>
                  {words.actions.moves[to as ActionStatus]}
                </Button>
              ))}
          </div>
          {statuses
            .filter(({ to, open }) => !open && !isBringing(to))
            .map(({ to, reason }) => (
              <p key={to} className="quiet">
                {words.actions.closed(words.statuses[to as ActionStatus], reason ?? '')}
              </p>
            ))}
          {forward.map(({ to, open, reason }) => (
            <div key={to} className="stack stack-tight">
              <p>
                <Button weight="second" disabled={sending || !open} onPress={() => go(to)}>
                  {words.actions.phaseMoves[to as ActionPhase]}
                </Button>
              </p>
              {open ? <p className="quiet">{words.actions.phaseNoWayBack}</p> : <p className="quiet">{reason}</p>}
            </div>
          ))}
        </>
      )}
    </Section>
  );
}
