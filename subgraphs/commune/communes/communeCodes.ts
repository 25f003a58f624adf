/** Words that begin many names and tell nothing. */
const particles = new Set(['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'en', 'au', 'aux', 'sur', 'sous']);

/** The beginning of references: four letters of the name, without accents and articles. « Le Touquet » gives TOUQ. */
export function codeOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !particles.has(word));
  const letters = (telling.length > 0 ? telling : words).join('').slice(0, 4).toUpperCase();
  return letters.padEnd(4, 'X');
}

/**
 * One code per commune, kept for ever since references carry it: communes that have none yet take their four letters
 * in the order of their INSEE codes, with a number where the letters are taken (BILL, BILL2, BILL3).
 * @param given codes by INSEE of the communes that have one
 */
export function assignCodes(
  communes: readonly { readonly insee: string; readonly name: string }[],
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const codes = new Map(given);
  const taken = new Set(given.values());
  for (const { insee, name } of communes.toSorted((one, other) => (one.insee < other.insee ? -1 : 1))) {
    if (codes.has(insee)) continue;
    const letters = codeOf(name);
    let code = letters;
    for (let number = 2; taken.has(code); number += 1) code = `${letters}${number}`;
    codes.set(insee, code);
    taken.add(code);
  }
  return codes;
}
