import { useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';
import { useAddress } from './useAddress.js';
import { useMembers } from './useMembers.js';

const all = 'ALL';

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
