/** Shorter words have too many neighbours: "forum" without a letter is the beginning of "forme". */
const shortest = 6;
const longest = 30;
const mostWords = 8;

/** As `plain` of the database writes it: lower case, without accents, ligatures in two letters. */
const plain = (word: string) =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/**
 * What words may mean when one letter of each slipped: regular expressions of PostgreSQL over plain text, one for each
 * word, all of which must be found. One letter may be another, missing, too many, or in its neighbour's place; the first
 * one stands, and the word begins a word. Words with a digit are references: they mean what they say.
 * @returns nothing where no word is long enough to be forgiven
 */
export function slips(words: string): readonly string[] {
  const parts = plain(words)
    .split(/[\s’'-]+/)
    .filter((part) => part !== '');
  if (parts.length > mostWords || !parts.some(isForgiven)) return [];
  return parts.map((part) => (isForgiven(part) ? `\\m(?:${variants(part).join('|')})` : literally(part)));
}

const isForgiven = (word: string) => /^[a-z]+$/.test(word) && word.length >= shortest && word.length <= longest;

const literally = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);

function variants(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, before) => {
    const at = before + 1;
    const [start, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    return [
      // Another letter, or none: typed one too many.
      `${start}[a-z]?${after}`,
      // Typed one too few.
      `${start}[a-z]${here}${after}`,
      ...(after === '' ? [] : [`${start}${after[0]}${here}${after.slice(1)}`]),
    ];
  }).flat();
}
