import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ForWhom } from '../../kit/ForWhom.js';
import { Outcome } from '../../kit/Outcome.js';

interface EndButtonProps {
  readonly operation: string;
  readonly row: { readonly id: string; readonly version: number };
  readonly label: string;
  readonly onDone: () => void;
}

/** Ends a mandate or a delegation at once: who held it is refused from the next request on. */
export function EndButton({ operation, row, label, onDone }: EndButtonProps) {
  const { send, sending, outcome } = useCommand<object>(operation);
  const end = async () => {
    const { payload } = await send({ id: row.id, expectedVersion: row.version });
    if (payload !== null) onDone();
  };
  return (
    <>
      <Button weight="second" disabled={sending} onPress={() => void end()}>
        {label}
        <ForWhom />
      </Button>
      <Outcome of={outcome} />
    </>
  );
}
