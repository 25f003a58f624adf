import { type FormEvent, useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { type OwnContract, type Side, sides } from './contractFile.js';
import setCommitments from './SetCommitments.graphql?raw';

interface Typed {
  readonly key: number;
  readonly side: Side;
  readonly text: string;
  readonly dueOn: string;
}

/** What each side gives, until the contract is concluded; both are in sight, since one without the other is no contract. */
export function CommitmentsForm({ contract, onDone }: { contract: OwnContract; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(setCommitments);
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    (contract.commitments ?? []).map(({ side, text, dueOn }, key) => ({ key, side, text, dueOn: dueOn ?? '' })),
  );
  const change = (key: number, part: Partial<Typed>) =>
    setTyped((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (side: Side) =>
    setTyped((before) => [
      ...before,
      { key: Math.max(-1, ...before.map(({ key }) => key)) + 1, side, text: '', dueOn: '' },
    ]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const commitments = typed
      .filter(({ text }) => text.trim() !== '')
      .map(({ side, text, dueOn }) => ({ side, text: text.trim(), ...(dueOn === '' ? {} : { dueOn }) }));
    await send({ id: contract.id, expectedVersion: contract.version, commitments });
    onDone();
  };

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {sides.map((side) => (
        <FieldGroup key={side} label={words.contracts.gives[side]}>
          {typed
            .filter((one) => one.side === side)
            .map(({ key, text, dueOn }, index) => (
              <div key={key} className="form-pair">
                <TextField
                  label={words.contracts.commitment(index + 1, words.contracts.sides[side])}
                  value={text}
                  onChange={(value) => change(key, { text: value })}
                  lines
                />
                <TextField
                  label={words.contracts.due(index + 1, words.contracts.sides[side])}
                  kind="date"
                  value={dueOn}
                  onChange={(value) => change(key, { dueOn: value })}
                />
              </div>
            ))}
          <p>
            <Button weight="quiet" onPress={() => add(side)}>
              {words.contracts.add[side]}
            </Button>
          </p>
        </FieldGroup>
      ))}
      <p className="quiet">{words.contracts.emptied}</p>
      {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
      <Outcome of={outcome} />
      <p>
        <Button submits weight="second" disabled={sending}>
          {words.contracts.saveCommitments}
        </Button>
      </p>
    </form>
  );
}
