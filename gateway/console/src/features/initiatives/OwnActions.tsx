import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Outcome } from '../../kit/Outcome.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import type { OwnAction } from './ownAnswer.js';
import setActionInitiative from './SetActionInitiative.graphql?raw';
import { useInitiativeWords } from './words.js';

interface OwnActionsProps {
  readonly initiativeId: string;
  readonly actions: readonly OwnAction[];
  readonly onDone: () => void;
}

/** Takes an action out of an initiative; it can be linked again. */
function Unlink({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const { own } = useInitiativeWords();
  const { send, sending, outcome } = useCommand(setActionInitiative);
  const unlink = async () => {
    const { payload } = await send({ id: action.id, expectedVersion: action.version, initiativeId: null });
    if (payload !== null) onDone();
  };
  return (
    <>
      <Button weight="quiet" disabled={sending} onPress={() => void unlink()}>
        {own.unlink(action.title ?? '')}
      </Button>
      <Outcome of={outcome} />
    </>
  );
}

function LinkForm({ initiativeId, actions, onDone }: OwnActionsProps) {
  const words = useWords();
  const { own } = useInitiativeWords();
  const free = actions.filter(({ initiative }) => initiative === null);
  const form = useForm({
    operation: setActionInitiative,
    start: { action: null as string | null },
    required: ['action'],
    input: ({ action }) => {
      const chosen = free.find(({ id }) => id === action);
      return chosen ? { id: chosen.id, expectedVersion: chosen.version, initiativeId } : null;
    },
    onDone,
    onStale: onDone,
  });
  if (free.length === 0) return null;
  return (
    <details>
      <summary>{own.link}</summary>
      <CommandForm form={form} submitLabel={own.linkNow}>
        <ChoiceField
          label={own.action}
          hint={own.linkHint}
          placeholder={own.choose}
          {...form.choice('action')}
          options={free.map(({ id, title, visibility }) => ({
            key: id,
            label: `${title ?? words.answer.unknown} (${words.visibilities[visibility]})`,
          }))}
        />
      </CommandForm>
    </details>
  );
}

/** The commune's actions that belong to an initiative; one more is linked, one is taken out. */
export function OwnActions({ initiativeId, actions, onDone }: OwnActionsProps) {
  const words = useWords();
  const { own } = useInitiativeWords();
  const linked = actions.filter(({ initiative }) => initiative?.id === initiativeId);
  return (
    <div className="stack">
      <h3>{own.actions}</h3>
      {linked.length === 0 ? (
        <p className="quiet">{own.noAction}</p>
      ) : (
        <ul className="list">
          {linked.map((action) => (
            <li key={action.id}>
              <Link className="list-title" to={`/actions/${action.id}`}>
                {action.title ?? words.answer.unknown}
              </Link>
              <span className="row">
                <span className="quiet">{words.visibilities[action.visibility]}</span>
                <Unlink action={action} onDone={onDone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <LinkForm initiativeId={initiativeId} actions={actions} onDone={onDone} />
    </div>
  );
}
