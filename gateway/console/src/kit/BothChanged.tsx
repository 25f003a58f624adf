import { useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';

interface BothChangedProps<Field extends string> {
  /** The fields that two people changed, each with both values in words. */
  readonly of: readonly {
    readonly field: Field;
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  readonly onTheirs: (field: Field) => void;
}

/** Two people changed the same field: both versions side by side, and the choice is the reader's. */
export function BothChanged<Field extends string>({ of, onTheirs }: BothChangedProps<Field>) {
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Notice kind="partial">
      <p>{words.actions.bothChanged}</p>
      <ul className="list">
        {of.map(({ field, label, mine, theirs }) => (
          <li key={field}>
            <span className="list-title">{label}</span>
            <span>{words.actions.yours(mine)}</span>
            <span>{words.actions.theirs(theirs)}</span>
            <span>
              <Button weight="quiet" onPress={() => onTheirs(field)}>
                {words.actions.takeTheirs(label)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.actions.saveAgain}</p>
    </Notice>
  );
}
