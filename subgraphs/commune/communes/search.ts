import type { Condition } from '#shared/graphql/fetchPages.js';
import { slips } from './slips.js';

/**
 * True where one of the columns contains the words as typed, whatever their case, accents and hyphens; or where all of
 * them are, whatever their order, one slip of the keys in each long one forgiven.
 */
export function contains(words: string, ...columns: readonly string[]): Condition {
  // PostgreSQL keeps every character but the null one, so no text contains it.
  if (words.includes('\u0000')) return () => 'false';
  const patterns = slips(words);
  return (place) => {
    const sought = `plain(${place(words.trim())})`;
    const meant = patterns.length === 0 ? null : place(patterns);
    return columns
      .map((column) => {
        const asTyped = `strpos(plain(${column}), ${sought}) > 0`;
        return meant === null ? asTyped : `${asTyped} or plain(${column}) ~ all(${meant}::text[])`;
      })
      .join(' or ');
  };
}
