import { useFormats, useWords } from '../../words/Words.js';
import { useListeningWords } from './words.js';

/** A round's name: by its day, or as much of it as is known. */
export function useRoundName() {
  const words = useWords();
  const formats = useFormats();
  const its = useListeningWords();
  return ({ held }: { readonly held: string | null }) =>
    held === null ? its.round(words.answer.unknown, false) : its.round(formats.date(held), held.length === 10);
}
