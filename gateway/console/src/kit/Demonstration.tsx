import { useWords } from '../words/Words.js';

/** Marks a row that was made up to show the product; the banner above every page says what that means. */
export function Demonstration({ shown }: { shown: boolean | null | undefined }) {
  const words = useWords();
  return shown ? (
    <span className="demonstration">
      <span aria-hidden="true">✎ </span>
      {words.frame.demonstration}
    </span>
  ) : null;
}
