import { useAnswer } from '../graph/useAnswer.js';
import { useFormats, useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';
import memberCommunes from './MemberCommunes.graphql?raw';
import { useAddress } from './useAddress.js';

interface Members {
  readonly agglomeration: {
    readonly memberships: {
      readonly nodes: readonly { readonly commune: { readonly insee: string; readonly name: string | null } }[];
    } | null;
  } | null;
}

const all = 'ALL';

/** The agglomeration's member communes of today, by name. */
function useMembers(siren: string) {
  const formats = useFormats();
  const answer = useAnswer<Members>(memberCommunes, { siren }, siren === '');
  const nodes = answer.data?.agglomeration?.memberships?.nodes ?? [];
  return nodes
    .map(({ commune }) => ({ key: commune.insee, label: commune.name ?? commune.insee }))
    .sort((one, other) => formats.compare(one.label, other.label));
}

/** One member commune that narrows a list, or none; the address keeps it. */
export function CommuneFilter({ siren }: { siren: string }) {
  const words = useWords();
  const address = useAddress();
  const members = useMembers(siren);
  const value = address.get('commune');
  return (
    <ChoiceField
      label={words.inbox.commune}
      value={members.some(({ key }) => key === value) ? value : all}
      options={[{ key: all, label: words.inbox.allCommunes }, ...members]}
      onChange={(key) => address.set('commune', key === all ? '' : key)}
    />
  );
}
