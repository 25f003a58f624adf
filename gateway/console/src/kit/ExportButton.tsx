import { useState } from 'react';
import { useClient } from 'urql';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import { type ExportedFile, saveFile } from './saveFile.js';

/** The lists that the graph gives as files, by their fields, each with the types of its filter and order. */
const fields = {
  actionsExport: ['ActionFilter', 'ActionSort'],
  contractsExport: ['ContractFilter', 'ContractSort'],
  needsExport: ['ProjectFilter', 'ProjectSort'],
  projectsExport: ['ProjectFilter', 'ProjectSort'],
  standsExport: ['MeetingFilter', 'MeetingSort'],
  heardNeedsExport: ['HeardNeedFilter', 'HeardNeedSort'],
  consentsExport: ['ConsentFilter', 'ConsentSort'],
} as const;
export type ExportField = keyof typeof fields;

interface ExportButtonProps {
  readonly field: ExportField;
  readonly format?: 'CSV' | 'JSON';
  /** Exactly the list in sight: what narrows it, and its order. */
  readonly filter?: object;
  readonly sort?: object;
  /** What the button says; "Télécharger (CSV)" unless told. */
  readonly children?: string;
}

/** A whole list as a file, as it is filtered and ordered here; an import reads it back. */
export function ExportButton({ field, format = 'CSV', filter, sort, children }: ExportButtonProps) {
  const words = useExchangeWords();
  const { answer: said } = useWords();
  const client = useClient();
  const [state, setState] = useState<'IDLE' | 'COMING' | 'FAILED' | 'CUT'>('IDLE');

  const download = async () => {
    setState('COMING');
    const [filterType, sortType] = fields[field];
    const operation = `query Export($filter: ${filterType}, $sort: ${sortType}, $format: ExchangeFormat!) {
      file: ${field}(filter: $filter, sort: $sort, format: $format) { fileName mediaType contentBase64 rows complete } }`;
    const variables = { format, filter: filter ?? null, sort: sort ?? null };
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
