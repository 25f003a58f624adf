import { Fold } from '../../kit/Fold.js';
import { useFormats } from '../../words/Words.js';
import type { Correction } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

interface CorrectionsProps {
  readonly of: readonly Correction[] | null;
  /** The fields' names in words, by their names in the graph. */
  readonly labels: Readonly<Record<string, string>>;
  /** What a field said, in words; unless told, a day as a day and a text as it is. */
  readonly show?: (field: string, before: string) => string;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** How a statement stood before each correction, and in what it was wrong; nothing where it was never corrected. */
export function Corrections({ of, labels, show }: CorrectionsProps) {
  const formats = useFormats();
  const its = useTerritorialWords().corrections;
  if (of === null || of.length === 0) return null;
  const said = (field: string, before: string | null) => {
    if (before === null || before === '') return its.nothing;
    if (before === 'true' || before === 'false') return before === 'true' ? its.yes : its.no;
    return isDay(before) ? formats.date(before) : (show?.(field, before) ?? before);
  };
  return (
    <Fold title={its.before(of.length)}>
      <ul className="list">
        {of.map(({ correctedAt, reason, fields }) => (
          <li key={correctedAt}>
            <span className="quiet">{formats.date(correctedAt)}</span>
            <span className="prose">{reason}</span>
            {fields
              // A field without a label is kept beside one that has it, and says the same.
              .filter(({ field }) => labels[field] !== undefined)
              .map(({ field, before }) => (
                <span key={field}>{its.said(labels[field] ?? field, said(field, before))}</span>
              ))}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
