import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useMeetingWords } from './words.js';

/** What narrows a list of meetings, and its order. */
export function MeetingFilters() {
  const its = useMeetingWords();
  const address = useAddress();
  return (
    <search className="filters no-print">
      <SearchField label={its.search} />
      <TextField
        label={its.since}
        kind="date"
        value={address.get('since')}
        onChange={(day) => address.set('since', day)}
      />
      <SortField labels={its.sorts} />
    </search>
  );
}
