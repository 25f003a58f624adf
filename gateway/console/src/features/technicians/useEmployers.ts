import { useAnswer } from '../../graph/useAnswer.js';
import { useDirector } from '../../session/useDirector.js';
import employersText from './Employers.graphql?raw';
import { otherEmployer } from './postDraft.js';
import { useTechnicianWords } from './words.js';

interface Employers {
  readonly pole: {
    readonly siren: string;
    readonly name: string | null;
    readonly members: readonly { readonly organisation: { readonly siren: string; readonly name: string } }[] | null;
  } | null;
}

/** Who may employ a post: the members, the pole, or another body by its SIREN. Undefined until they are known. */
export function useEmployers() {
  const its = useTechnicianWords();
  const siren = useDirector();
  const { data, loading } = useAnswer<Employers>(employersText, { siren }, siren === null);
  const pole = data?.pole;
  if (loading) return undefined;
  return [
    ...(pole?.members ?? []).map(({ organisation }) => ({ key: organisation.siren, label: organisation.name })),
    ...(pole ? [{ key: pole.siren, label: pole.name ?? pole.siren }] : []),
    { key: otherEmployer, label: its.otherEmployer },
  ];
}
