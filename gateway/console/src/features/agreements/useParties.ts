import { useAnswer } from '../../graph/useAnswer.js';
import { useFormats } from '../../words/Words.js';
import type { Party } from './agreement.js';
import parties from './Parties.graphql?raw';

interface Named {
  readonly siren: string;
  readonly name: string | null;
}

interface PartiesData {
  readonly pole: (Named & { readonly members: readonly { readonly organisation: Named }[] | null }) | null;
  readonly agglomerations: readonly Named[] | null;
  readonly communes: {
    readonly nodes: readonly { readonly insee: string; readonly name: string | null }[];
  } | null;
}

/** The bodies that may be parties to an agreement, institutions first, and how each is called. */
export function useParties(siren: string) {
  const formats = useFormats();
  const { data } = useAnswer<PartiesData>(parties, { siren }, siren === '');
  const institutions = [
    ...(data?.pole ? [data.pole] : []),
    ...(data?.pole?.members ?? []).map(({ organisation }) => organisation),
    ...(data?.agglomerations ?? []),
  ].map((one) => ({ key: one.siren, label: one.name ?? one.siren }));
  const communes = (data?.communes?.nodes ?? [])
    .map(({ insee, name }) => ({ key: insee, label: name ?? insee }))
    .sort((one, other) => formats.compare(one.label, other.label));
  const options = [...new Map([...institutions, ...communes].map((one) => [one.key, one])).values()];
  const names = new Map(options.map(({ key, label }) => [key, label]));
  return {
    options,
    name: (party: Party | null) => party && (names.get(party.code) ?? party.name ?? party.code),
  };
}
