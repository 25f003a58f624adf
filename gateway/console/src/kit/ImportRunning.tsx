import { useEffect, useRef } from 'react';
import { useCommand } from '../graph/useCommand.js';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useFormats } from '../words/Words.js';
import { Button } from './Button.js';
import type { ImportDoor, ImportRun } from './importRun.js';
import { Outcome } from './Outcome.js';
import { Section } from './Section.js';

const everyMs = 1_000;

interface ImportRunningProps {
  readonly door: ImportDoor;
  readonly run: ImportRun;
  readonly onAsk: () => void;
}

/** How far an import is, asked every second; it can be stopped until its last step. */
export function ImportRunning({ door, run, onAsk }: ImportRunningProps) {
  const words = useExchangeWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand(door.operations.cancel);
  const ask = useRef(onAsk);
  ask.current = onAsk;
  useEffect(() => {
    const timer = setInterval(() => ask.current(), everyMs);
    return () => clearInterval(timer);
  }, []);
  const cancel = async () => {
    await send({ importRun: run.id });
    onAsk();
  };
  const told = words.progress(formats.number(run.done), formats.number(run.total));
  return (
    <Section title={words.running}>
      <p>
        <progress value={run.done} max={Math.max(run.total, 1)} aria-label={words.running} />{' '}
        <span role="status">{told}</span>
      </p>
      <p className="quiet">{words.runningWhy}</p>
      <Outcome of={outcome} />
      <div className="row">
        <Button weight="second" disabled={sending} onPress={() => void cancel()}>
          {words.cancel}
        </Button>
      </div>
    </Section>
  );
}
