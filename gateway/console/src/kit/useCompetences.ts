import { useAnswer } from '../graph/useAnswer.js';
import { useFormats } from '../words/Words.js';
import competenceList from './Competences.graphql?raw';

interface Answered {
  readonly competences: readonly { readonly key: string; readonly title: string }[] | null;
}

/** The legal competences by name, as a need names the one it falls under; empty while the agglomerations are silent. */
export function useCompetences() {
  const formats = useFormats();
  const { data } = useAnswer<Answered>(competenceList, {});
  return (data?.competences ?? [])
    .map(({ title }) => ({ key: title, label: title }))
    .sort((one, other) => formats.compare(one.label, other.label));
}
