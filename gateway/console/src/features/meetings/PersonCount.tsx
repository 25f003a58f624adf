import { useFormats } from '../../words/Words.js';
import { useMeetingWords } from './words.js';

interface PersonCountProps {
  readonly of: number | null;
  /** Whether a count of this row is hidden from this reader. */
  readonly suppressed: boolean | null;
  readonly isOwn: boolean;
}

/** How many persons: a few are hidden from others, and their own commune is told that they are. */
export function PersonCount({ of, suppressed, isOwn }: PersonCountProps) {
  const formats = useFormats();
  const its = useMeetingWords();
  if (of === null) return suppressed ? its.hidden : its.notSaid;
  return (
    <>
      {formats.number(of)} {isOwn && of >= 1 && of <= 4 && <span className="quiet">({its.othersSee})</span>}
    </>
  );
}
