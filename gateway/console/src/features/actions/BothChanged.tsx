import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Draft, Field } from './draft.js';

interface BothChangedProps {
  readonly fields: readonly Field[];
  readonly mine: Draft;
  readonly theirs: Draft;
  readonly onTheirs: (field: Field) => void;
}

/** A field's value in words. */
function useFieldText() {
  const words = useWords();
  const formats = useFormats();
  return (draft: Draft, field: Field): string => {
    const value = draft[field];
    if (value === null || value === '') return words.actions.nothingWritten;
    if (typeof value === 'boolean') return value ? words.territory.yes : words.actions.not;
    if (field === 'dueOn') return formats.date(draft.dueOn);
    if (field === 'theme') return words.themes[value as keyof typeof words.themes];
    if (field === 'origin') return words.origins[value as keyof typeof words.origins];
    if (field === 'visibility') return words.visibilities[value as keyof typeof words.visibilities];
    if (field === 'technicians') {
      return formats.list(draft.technicians.map(({ function: does, service }) => `${does} (${service})`));
    }
    return typeof value === 'string' ? value : formats.list(value as readonly string[]);
  };
}

/** Two people changed the same field: both versions side by side, and the choice is the reader's. */
export function BothChanged({ fields, mine, theirs, onTheirs }: BothChangedProps) {
  const words = useWords();
  const text = useFieldText();
  if (fields.length === 0) return null;
  return (
    <Notice kind="partial">
      <p>{words.actions.bothChanged}</p>
      <ul className="list">
        {fields.map((field) => (
          <li key={field}>
            <span className="list-title">{words.actions.fields[field]}</span>
            <span>{words.actions.yours(text(mine, field))}</span>
            <span>{words.actions.theirs(text(theirs, field))}</span>
            <span>
              <Button weight="quiet" onPress={() => onTheirs(field)}>
                {words.actions.takeTheirs(words.actions.fields[field])}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.actions.saveAgain}</p>
    </Notice>
  );
}
