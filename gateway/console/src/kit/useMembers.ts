import { useAnswer } from '../graph/useAnswer.js';
import { useFormats } from '../words/Words.js';
import memberCommunes from './MemberCommunes.graphql?raw';

interface Members {
  readonly agglomeration: {
    readonly memberships: {
      readonly nodes: readonly { readonly commune: { readonly insee: string; readonly name: string | null } }[];
    } | null;
  } | null;
}

/** The agglomeration's member communes of today, by name. */
export function useMembers(siren: string) {
  const formats = useFormats();
  const answer = useAnswer<Members>(memberCommunes, { siren }, siren === '');
  const nodes = answer.data?.agglomeration?.memberships?.nodes ?? [];
  return nodes
    .map(({ commune }) => ({ key: commune.insee, label: commune.name ?? commune.insee }))
    .sort((one, other) => formats.compare(one.label, other.label));
}
