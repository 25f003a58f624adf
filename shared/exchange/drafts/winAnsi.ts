/** What PDF's standard fonts have beyond Latin-1 (the code page 1252, which PDF calls WinAnsi). */
const beyondLatin1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/** Whether PDF's standard fonts have a letter, by its code point. */
export const inWinAnsi = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || beyondLatin1.has(String.fromCodePoint(code));
