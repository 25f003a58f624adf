import { useAnswer } from '../graph/useAnswer.js';
import { useFormats, useWords } from '../words/Words.js';
import skillList from './Skills.graphql?raw';

interface Answered {
  readonly skills: readonly { readonly code: string; readonly label: string }[] | null;
}

/**
 * The skills that may be asked for today, by name. While the service that keeps the list is silent, those that the
 * console knows by name: what is no longer asked for would be refused with its reason.
 */
export function useSkills() {
  const words = useWords();
  const formats = useFormats();
  const { data } = useAnswer<Answered>(skillList, {});
  const known = data?.skills ?? Object.entries(words.skills).map(([code, label]) => ({ code, label }));
  return known
    .map(({ code, label }) => ({ key: code, label }))
    .sort((one, other) => formats.compare(one.label, other.label));
}
