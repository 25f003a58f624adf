import { useWords } from '../words/Words.js';
import { Tag } from './Tag.js';

/** Marks a row that was made up to show the product. */
export function Demonstration({ shown }: { shown: boolean | null | undefined }) {
  const words = useWords();
  return shown ? (
    <Tag sign="✎" tone="sand">
      {words.frame.demonstration}
    </Tag>
  ) : null;
}
