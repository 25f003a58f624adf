import { useState } from 'react';
import { useCommand } from '../graph/useCommand.js';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useFormats } from '../words/Words.js';
import { Button } from './Button.js';
import { Choices } from './Choices.js';
import type { ImportDoor, ImportRun } from './importRun.js';
import { Notice } from './Notice.js';
import { Outcome } from './Outcome.js';

type Mode = 'ALL_OR_NOTHING' | 'GOOD_LINES';

interface ImportDecideProps {
  readonly door: ImportDoor;
  readonly run: ImportRun;
  readonly onDone: () => void;
}

/** What is to be written of a file that was previewed: all of it, or its good lines. */
export function ImportDecide({ door, run, onDone }: ImportDecideProps) {
  const words = useExchangeWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand(door.operations.write);
  const [mode, setMode] = useState<Mode>('ALL_OR_NOTHING');
  const { create = 0, change = 0, refused = 0 } = run.counts ?? {};
  if (create + change === 0) return <Notice>{words.nothing}</Notice>;
  const isStopped = mode === 'ALL_OR_NOTHING' && refused > 0;
  const write = async () => {
    const { payload } = await send({ importRun: run.id, digest: run.digest, mode, inSteps: true });
    if (payload !== null) onDone();
  };
  return (
    <div className="form">
      {refused > 0 && (
        <Choices
          label={words.mode}
          value={mode}
          onChange={setMode}
          options={[
            { key: 'ALL_OR_NOTHING', label: words.modes.ALL_OR_NOTHING },
            { key: 'GOOD_LINES', label: words.modes.GOOD_LINES },
          ]}
        />
      )}
      {isStopped && <Notice kind="partial">{words.allRefused}</Notice>}
      <Outcome of={outcome} />
      <div className="row">
        <Button disabled={sending || isStopped} onPress={() => void write()}>
          {words.run(formats.number(create + change), create + change > 1)}
        </Button>
      </div>
    </div>
  );
}
