import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { problemsAt, useCommand } from '../graph/useCommand.js';
import { useExchangeWords } from '../words/exchangeWords.js';
import { Button } from './Button.js';
import { ChoiceField, optionsOf } from './ChoiceField.js';
import type { ImportDoor } from './importRun.js';
import { Notice } from './Notice.js';
import { Outcome } from './Outcome.js';
import { packed } from './packed.js';

const largest = 8_388_608;

interface ImportFileProps {
  readonly door: ImportDoor;
  readonly onPreviewed: (id: string) => void;
}

/** Choosing a file and what its lines are; it is read at once, and nothing of it written. */
export function ImportFile({ door, onPreviewed }: ImportFileProps) {
  const words = useExchangeWords();
  const { send, outcome } = useCommand<{ importRun: { id: string } }>(door.operations.preview);
  const [kind, setKind] = useState(Object.keys(door.kinds)[0] ?? '');
  const [reading, setReading] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);

  const read = async (file: File) => {
    setTooLarge(file.size > largest);
    if (file.size > largest) return;
    setReading(file.name);
    const format = /\.json$/i.test(file.name) || file.type === 'application/json' ? 'JSON' : 'CSV';
    const { payload } = await send({ kind, format, contentBase64: await packed(file) });
    setReading(null);
    if (payload !== null) onPreviewed(payload.importRun.id);
  };
  const refusal = tooLarge ? words.tooLarge : problemsAt(outcome?.problems ?? [], 'contentBase64');

  return (
    <div className="form">
      <ChoiceField label={words.kind} value={kind} onChange={setKind} options={optionsOf(door.kinds)} />
      <DropZone
        className="drop"
        aria-label={words.file}
        onDrop={async ({ items }) => {
          const [first] = items.filter((item) => item.kind === 'file');
          if (first !== undefined) await read(await first.getFile());
        }}
      >
        <span className="field-hint">{words.fileHint}</span>
        <FileTrigger
          acceptedFileTypes={['.csv', '.json', 'text/csv', 'application/json']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void read(file);
          }}
        >
          <Button disabled={reading !== null}>{words.choose}</Button>
        </FileTrigger>
      </DropZone>
      <span role="status">{reading !== null && words.reading(reading)}</span>
      {refusal !== undefined && reading === null && (
        <Notice kind="problem">
          <p>{refusal}</p>
        </Notice>
      )}
      <Outcome of={outcome} fields={['contentBase64']} />
    </div>
  );
}
