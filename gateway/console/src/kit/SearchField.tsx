import { TextField } from './TextField.js';
import { useAddress } from './useAddress.js';

/** A word that narrows a list; the address keeps it. Case, accents and a small slip of the keys do not count. */
export function SearchField({ label }: { label: string }) {
  const address = useAddress();
  return <TextField label={label} kind="search" value={address.get('q')} onChange={(text) => address.set('q', text)} />;
}
