import { useFormats } from '../../words/Words.js';
import type { Contributors } from './chapterFile.js';
import { useStoryWords } from './words.js';

/**
 * Who told a chapter, in words: numbers by kind, a few hidden from others.
 * @param asOthers also where the reader's own commune knows them
 */
export function useToldBy(asOthers = false) {
  const formats = useFormats();
  const its = useStoryWords();
  return (contributors: readonly Contributors[] | null) =>
    contributors === null || contributors.length === 0
      ? its.nobody
      : contributors
          .map(({ kind, count }) =>
            its.contributors(
              its.kinds[kind],
              count === null || (asOthers && count >= 1 && count <= 4) ? its.hidden : formats.number(count),
            ),
          )
          .join(', ');
}
