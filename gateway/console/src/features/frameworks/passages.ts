/** A passage of a text, and whether the other text lacks it. */
export interface Passage {
  readonly key: string;
  readonly text: string;
  readonly changed: boolean;
}

/** The lines of a text; a numbered step written on the same line as the one before is a passage of its own. */
const split = (text: string) =>
  text
    .split(/\n+|\s+(?=\d+\.\s)/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text in passages, those that the other text has not being told apart; without another, none is. */
export function passagesOf(text: string, other: string | null): readonly Passage[] {
  const theirs = new Set(other === null ? split(text) : split(other));
  return split(text).map((line, index) => ({ key: `${index}`, text: line, changed: !theirs.has(line) }));
}
