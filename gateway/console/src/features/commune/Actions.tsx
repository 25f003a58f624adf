import { ActionRows } from '../../kit/ActionRows.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { SearchField } from '../../kit/SearchField.js';
import { Section } from '../../kit/Section.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';

const sorts = ['UPDATED_AT', 'DUE_ON', 'TITLE', 'REFERENCE'] as const;

/** A commune's actions: filter, order and page are in the address. */
export function Actions({ insee }: { insee: string }) {
  const words = useWords();
  const address = useAddress();
  const [status, theme, text] = [address.get('status'), address.get('theme'), address.get('q')];
  const by = address.oneOf('sort', sorts);
  const filter = {
    ...(status in words.statuses ? { statuses: [status] } : {}),
    ...(theme in words.themes ? { themes: [theme] } : {}),
    ...(text === '' ? {} : { search: text }),
  };
  return (
    <Section title={words.commune.actions}>
      <search className="filters no-print">
        <SearchField label={words.commune.search} />
        <FilterChoice label={words.commune.filterStatus} name="status" labels={words.statuses} />
        <FilterChoice label={words.commune.filterTheme} name="theme" labels={words.themes} />
        <SortField labels={Object.fromEntries(sorts.map((key) => [key, words.commune.sorts[key]]))} />
      </search>
      <ActionRows
        caption={words.commune.actions}
        insee={insee}
        filter={filter}
        sort={{ by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' }}
        first={10}
        after={address.get('after') || null}
        empty={words.commune.noActions}
      />
    </Section>
  );
}
