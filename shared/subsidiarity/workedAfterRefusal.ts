/** A commune's last word, and the day it came; null where none did. */
export interface DatedWord {
  readonly commune: string;
  readonly word: string;
  readonly on: string | null;
}

/**
 * For whom half-days were done after their no came: in a later month for sure; in its own month nobody can tell, unless the
 * support ended by that day. Null while it cannot be seen.
 */
export function workedAfterRefusal(
  words: readonly DatedWord[],
  lastWorked: string | null,
  endedOn: string | null,
): readonly string[] | null {
  const last = lastWorked ?? '';
  const worked: string[] = [];
  for (const { commune, word, on } of words) {
    if (word !== 'REFUSED' && word !== 'WITHDRAWN') continue;
    const day = on ?? never;
    const month = day.slice(0, 'yyyy-mm'.length);
    if (last === month && (endedOn ?? never) > day) return null;
    if (last > month) worked.push(commune);
  }
  return worked;
}

const never = '9999-12-31';
