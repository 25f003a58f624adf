import { useState } from 'react';
import { useClient } from 'urql';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import { type ExportedFile, saveFile } from './saveFile.js';

interface FileButtonProps {
  /** A query that answers `file`. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the button says; "Télécharger (CSV)" unless told. */
  readonly children?: string | undefined;
}

/** A file of the graph, left among the reader's downloads; it is told when it does not hold every row. */
export function FileButton({ operation, variables, children }: FileButtonProps) {
  const words = useExchangeWords();
  const { answer: said } = useWords();
  const client = useClient();
  const [state, setState] = useState<'IDLE' | 'COMING' | 'FAILED' | 'CUT'>('IDLE');

  const download = async () => {
    setState('COMING');
    const { data } = await client
      .query<{ file: ExportedFile | null }>(operation, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.file == null) return setState('FAILED');
    saveFile(data.file);
    setState(data.file.complete ? 'IDLE' : 'CUT');
  };

  return (
    <span className="row no-print">
      <Button weight="quiet" disabled={state === 'COMING'} onPress={() => void download()}>
        {children ?? words.download}
      </Button>
      {state === 'COMING' && <span role="status">{words.coming}</span>}
      {state === 'FAILED' && <Notice kind="problem">{said.unreachable}</Notice>}
      {state === 'CUT' && <Notice kind="partial">{words.cut}</Notice>}
    </span>
  );
}
