import { ChoiceField } from '../../kit/ChoiceField.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { type ActionsView, phases, sorts, statuses } from './view.js';

const all = 'ALL';

/** What narrows the actions, and their order. The board has its phases already as columns. */
export function Filters({ view }: { view: ActionsView }) {
  const words = useWords();
  const options = (keys: readonly string[], labels: Record<string, string>) => [
    { key: all, label: words.commune.all },
    ...keys.map((key) => ({ key, label: labels[key] ?? key })),
  ];
  const choice = (label: string, name: 'status' | 'theme' | 'phase', keys: readonly string[], labels: object) => (
    <ChoiceField
      label={label}
      value={view[name] === '' ? all : view[name]}
      options={options(keys, labels as Record<string, string>)}
      onChange={(key) => view.set(name, key === all ? '' : key)}
    />
  );
  return (
    <search className="filters no-print">
      <TextField
        label={words.commune.search}
        kind="search"
        value={view.text}
        onChange={(text) => view.set('q', text)}
      />
      {view.view === 'list' && choice(words.commune.phase, 'phase', phases, words.phases)}
      {choice(words.commune.filterStatus, 'status', statuses, words.statuses)}
      {choice(words.commune.filterTheme, 'theme', Object.keys(words.themes), words.themes)}
      <ChoiceField
        label={words.commune.sort}
        value={view.sort.by}
        options={sorts.map((key) => ({ key, label: words.commune.sorts[key] }))}
        onChange={(key) => view.set('sort', key)}
      />
    </search>
  );
}
