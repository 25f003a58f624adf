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
  if (lastWorked === null) return [];
  const refused = words.filter(({ word, on }) => (word === 'REFUSED' || word === 'WITHDRAWN') && on !== null);
  const later = refused.filter(({ on }) => lastWorked > monthOf(on));
  const sameMonth = refused.filter(
    ({ on }) => lastWorked === monthOf(on) && !(endedOn !== null && endedOn <= (on ?? '')),
  );
  return sameMonth.length > 0 ? null : later.map(({ commune }) => commune);
}

const monthOf = (day: string | null): string => (day ?? '').slice(0, 'yyyy-mm'.length);
