import { useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { usePlacingWords } from '../../words/placingWords.js';
import type { AllocationFile, Transition } from './allocationFile.js';
import moveAllocation from './MoveAllocation.graphql?raw';

export interface DeedProps {
  readonly of: AllocationFile;
  readonly again: () => void;
}

/** Steps that close an allocation: they are told before they are taken. */
const closing = new Set<Transition['to']>(['ENDED', 'REFUSED', 'CANCELLED']);

/** The next steps: those open as buttons, those closed with what they wait for, those that end it under their name. */
export function Moves({ of, again }: DeedProps) {
  const its = usePlacingWords().allocations;
  const { send, sending, outcome } = useCommand(moveAllocation);
  const [moved, setMoved] = useState(false);
  const steps = of.availableTransitions ?? [];
  const onward = steps.filter(({ to }) => !closing.has(to));
  const move = async (to: string) => {
    const { payload } = await send({ id: of.id, expectedVersion: of.version, to });
    setMoved(payload !== null);
    again();
  };
  return (
    <Section title={its.next}>
      {moved && <Notice kind="done">{its.done}</Notice>}
      {of.availableTransitions !== null && steps.length === 0 && <p className="prose">{its.closed}</p>}
      {onward.map(({ to, open, reason }) => (
        <div key={to} className="stack stack-tight">
          <p>
            <Button disabled={!open || sending} onPress={() => void move(to)}>
              {its.moves[to]}
            </Button>
          </p>
          {reason && <p className="quiet prose">{reason}</p>}
        </div>
      ))}
      <Outcome of={outcome} />
      {steps
        .filter(({ to }) => closing.has(to))
        .map(({ to }) => (
          <Fold key={to} title={its.moves[to]}>
            <Close of={of} again={again} to={to} />
          </Fold>
        ))}
    </Section>
  );
}

function Close({ of, again, to }: DeedProps & { readonly to: Transition['to'] }) {
  const its = usePlacingWords().allocations;
  const form = useForm({
    operation: moveAllocation,
    start: { reason: '' },
    required: to === 'ENDED' ? [] : ['reason'],
    input: ({ reason }) => ({
      id: of.id,
      expectedVersion: of.version,
      to,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }),
    onDone: again,
    onStale: again,
  });
  return (
    <CommandForm
      form={form}
      submitLabel={its.moves[to]}
      before={to === 'ENDED' ? `${its.endKeeps} ${its.cannotUndo}` : its.cannotUndo}
    >
      <TextField label={its.reason} lines {...form.text('reason')} />
    </CommandForm>
  );
}
