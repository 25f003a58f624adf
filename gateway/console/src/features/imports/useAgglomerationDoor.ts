import type { ImportDoor } from '../../kit/importRun.js';
import { useImportsWords } from '../../words/importsWords.js';
import run from './AgglomerationImport.graphql?raw';
import cancel from './CancelAgglomerationImport.graphql?raw';
import preview from './PreviewAgglomerationImport.graphql?raw';
import write from './RunAgglomerationImport.graphql?raw';

/** What an agglomeration imports of what already is, and where it is seen then. */
export function useAgglomerationDoor(): ImportDoor {
  const { kinds } = useImportsWords();
  return {
    kinds,
    operations: { run, preview, write, cancel },
    addressOf: (kind, id) => (id === null ? `/imports?kind=${kind}` : null),
  };
}
