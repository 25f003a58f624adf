import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';
import { useAddress } from './useAddress.js';

interface FilterChoiceProps {
  readonly label: string;
  /** The address's part that holds the choice. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

const all = 'ALL';

/** One choice that narrows a list, or none; the address keeps it. */
export function FilterChoice({ label, name, labels }: FilterChoiceProps) {
  const words = useWords();
  const address = useAddress();
  const value = address.get(name);
  return (
    <ChoiceField
      label={label}
      value={value in labels ? value : all}
      options={[
        { key: all, label: words.commune.all },
        ...Object.entries(labels).map(([key, text]) => ({ key, label: text })),
      ]}
      onChange={(key) => address.set(name, key === all ? '' : key)}
    />
  );
}
