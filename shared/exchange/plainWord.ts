/** A word without what people write differently: case, accents, spaces, hyphens, underscores, apostrophes. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\u00a0_'’-]/g, '');
}
