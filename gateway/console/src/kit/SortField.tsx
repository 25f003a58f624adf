import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';
import { useAddress } from './useAddress.js';

/** What orders a list: the first unless the address says another. */
export function SortField({ labels }: { labels: Readonly<Record<string, string>> }) {
  const words = useWords();
  const address = useAddress();
  const [first = ''] = Object.keys(labels);
  const value = address.get('sort');
  return (
    <ChoiceField
      label={words.commune.sort}
      value={value in labels ? value : first}
      options={Object.entries(labels).map(([key, label]) => ({ key, label }))}
      onChange={(key) => address.set('sort', key)}
    />
  );
}
