import { useAnswer } from '../../graph/useAnswer.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { useSupportWords } from '../../words/supportWords.js';
import hostsToAsk from './HostsToAsk.graphql?raw';
import { type CommuneName, nameOf } from './labellingFile.js';

interface HostFieldProps {
  /** The communes that would come to it: none of them is their host. */
  readonly guests: readonly string[];
  readonly value: string | null;
  readonly onChange: (host: string | null) => void;
  readonly error: string | undefined;
}

/** Of an exchange between peers, the commune of the territory that would receive the others. */
export function HostField({ guests, value, onChange, error }: HostFieldProps) {
  const its = useSupportWords();
  const answer = useAnswer<{ communes: { readonly nodes: readonly CommuneName[] } | null }>(hostsToAsk, {});
  const hosts = (answer.data?.communes?.nodes ?? []).filter(({ insee }) => !guests.includes(insee));
  // Its choices are those it was made with: it is made when they are known, and anew when they change.
  return (
    <SearchedField
      key={`${hosts.length} ${guests.join()}`}
      label={its.host}
      hint={its.hostHint}
      options={hosts.map((commune) => ({ key: commune.insee, label: nameOf(commune) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
