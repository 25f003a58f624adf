import { useWords } from '../words/Words.js';

/** Where a fact was found; the graph's Source. */
export interface Source {
  readonly title: string;
  readonly publisher: string | null;
}

/** Says where a fact comes from; nothing where that is not known. */
export function SourceLine({ of }: { of: Source | null | undefined }) {
  const words = useWords();
  return of ? <p className="quiet">{words.answer.source(of.title, of.publisher)}</p> : null;
}
