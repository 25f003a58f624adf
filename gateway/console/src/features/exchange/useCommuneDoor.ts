import type { ImportDoor } from '../../kit/importRun.js';
import { useExchangeWords } from '../../words/exchangeWords.js';
import cancel from './CancelImport.graphql?raw';
import run from './ImportRun.graphql?raw';
import preview from './PreviewImport.graphql?raw';
import write from './RunImport.graphql?raw';

/** What a commune imports, and where it is seen then. */
export function useCommuneDoor(): ImportDoor {
  const { kinds } = useExchangeWords();
  return { kinds, operations: { run, preview, write, cancel }, addressOf };
}

function addressOf(kind: string, id: string | null): string | null {
  if (kind === 'ACTIONS') return id === null ? '/actions' : `/actions/${id}`;
  if (kind === 'CONTRACTS') return id === null ? '/contracts' : `/contracts/${id}`;
  if (kind === 'STANDS') return id === null ? '/stands?view=all' : null;
  return id === null ? '/' : null;
}
