import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import { useBody } from './body.js';
import type { Council } from './council.js';
import { useCalendarWords } from './useCalendarWords.js';

interface ChangesProps {
  readonly council: Council;
  readonly onDone: () => void;
}

/** What becomes of a meeting that was entered: another day, none, or it took place. */
export function Changes({ council, onDone }: ChangesProps) {
  const words = useCalendarWords();
  const formats = useFormats();
  const body = useBody();
  const cancelling = useCommand<object>(body.cancel);
  const holding = useCommand<object>(body.hold);
  const date = formats.date(council.heldOn);
  const input = { id: council.id, expectedVersion: council.version };
  const over = council.heldOn <= today();
  const close = async ({ send }: typeof cancelling) => {
    await send(input);
    onDone();
  };
  return (
    <>
      <div className="row">
        {over && (
          <Button weight="quiet" disabled={holding.sending} onPress={() => void close(holding)}>
            {words.heldOf(date)}
          </Button>
        )}
        <Button weight="quiet" disabled={cancelling.sending} onPress={() => void close(cancelling)}>
          {words.cancelOf(date)}
        </Button>
      </div>
      <Outcome of={holding.outcome} />
      <Outcome of={cancelling.outcome} />
      <details className="no-print">
        <summary>{words.moveOf(date)}</summary>
        <MoveForm council={council} onDone={onDone} />
      </details>
    </>
  );
}

function MoveForm({ council, onDone }: ChangesProps) {
  const words = useCalendarWords();
  const form = useForm({
    operation: useBody().move,
    start: { heldOn: '' },
    required: ['heldOn'],
    input: ({ heldOn }) => ({ id: council.id, expectedVersion: council.version, heldOn }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={words.move} done={words.moved}>
      <TextField label={words.newDay} kind="date" {...form.text('heldOn')} />
    </CommandForm>
  );
}
