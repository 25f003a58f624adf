import { useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { type ExportedFile, saveFile } from '../../kit/saveFile.js';
import { useExchangeWords } from '../../words/exchangeWords.js';
import { useWords } from '../../words/Words.js';
import exported from './FactsExport.graphql?raw';

/** What was taken over of one kind, as a file that an import reads back as the same. */
export function FactsButton({ kind }: { readonly kind: string }) {
  const words = useExchangeWords();
  const { answer: said } = useWords();
  const client = useClient();
  const [state, setState] = useState<'IDLE' | 'COMING' | 'FAILED' | 'CUT'>('IDLE');
  const download = async () => {
    setState('COMING');
    const { data } = await client
      .query<{ file: ExportedFile | null }>(exported, { kind }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.file == null) return setState('FAILED');
    saveFile(data.file);
    setState(data.file.complete ? 'IDLE' : 'CUT');
  };
  return (
    <span className="row no-print">
      <Button weight="quiet" disabled={state === 'COMING'} onPress={() => void download()}>
        {words.download}
      </Button>
      {state === 'COMING' && <span role="status">{words.coming}</span>}
      {state === 'FAILED' && <Notice kind="problem">{said.unreachable}</Notice>}
      {state === 'CUT' && <Notice kind="partial">{words.cut}</Notice>}
    </span>
  );
}
