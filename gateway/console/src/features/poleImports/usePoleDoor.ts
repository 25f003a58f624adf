import type { ImportDoor } from '../../kit/importRun.js';
import cancel from './CancelPoleImport.graphql?raw';
import run from './PoleImport.graphql?raw';
import preview from './PreviewPoleImport.graphql?raw';
import write from './RunPoleImport.graphql?raw';
import { usePoleImportWords } from './words.js';

const pages: Readonly<Record<string, string>> = {
  POSTS: '/technicians',
  AGREEMENTS: '/agreements',
  ALLOCATIONS: '/allocations',
};

/** What the pole imports of what already is, and where it is seen then. */
export function usePoleDoor(): ImportDoor {
  const { kinds } = usePoleImportWords();
  return { kinds, operations: { run, preview, write, cancel }, addressOf };
}

function addressOf(kind: string, id: string | null): string | null {
  const page = pages[kind];
  if (page === undefined) return null;
  return id === null ? `${page}?view=all` : `${page}/${id}`;
}
