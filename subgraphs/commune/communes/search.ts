import type { Condition } from '#shared/graphql/fetchPages.js';

/** True where one of the columns contains the words as typed, whatever their case, accents and hyphens. */
export function contains(words: string, ...columns: readonly string[]): Condition {
  // PostgreSQL keeps every character but the null one, so no text contains it.
  if (words.includes('\u0000')) return () => 'false';
  return (place) => {
    const sought = `plain(${place(words.trim())})`;
    return columns.map((column) => `strpos(plain(${column}), ${sought}) > 0`).join(' or ');
  };
}
