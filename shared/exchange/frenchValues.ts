/** A day written 14/03/2027, 14.03.2027, 14-03-2027 or 2027-03-14, as ISO; null when it is none, or not in the calendar. */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  const [, day = '', month = '', year = ''] = french ?? (iso ? [iso[0], iso[3], iso[2], iso[1]] : []);
  if (year === '') return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${written}T00:00:00Z`);
  // Dates roll over: 31 February would become 3 March.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written) ? written : null;
}

/** A number written `1 234,5`, `1234.5` or `12`; spaces of every width part thousands. Null when it is none. */
export function readNumber(text: string): number | null {
  const tight = text.trim().replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, '');
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(tight) ? Number(tight.replace(',', '.')) : null;
}

const yes = new Set(['oui', 'o', 'vrai', 'true', 'yes', '1', 'x']);
const no = new Set(['non', 'n', 'faux', 'false', 'no', '0']);

/** Yes or no, in either language; null when it is neither. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
