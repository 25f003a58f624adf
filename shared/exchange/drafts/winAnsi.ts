/** What PDF's standard fonts have beyond Latin-1 (the code page 1252, which PDF calls WinAnsi). */
const beyondLatin1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/** What they lack, as a reader of French would write it. */
const written: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u2011': '-',
  '\u2212': '-',
  '\u2192': '->',
  '\t': ' ',
  // Letters with a stroke come apart into no other letter and a mark.
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Ŋ: 'N',
  ŋ: 'n',
  Ŧ: 'T',
  ŧ: 't',
};

/** A text in the letters that PDF's standard fonts have; what has no likeness there is "?", never another letter. */
export function winAnsi(text: string): string {
  return [...text.normalize('NFC')].map((sign) => (has(sign) ? sign : likeness(sign))).join('');
}

function has(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return sign === '\n' || (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || beyondLatin1.has(sign);
}

function likeness(sign: string): string {
  const known = written[sign];
  if (known !== undefined) return known;
  const bare = sign.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  return bare !== '' && [...bare].every(has) ? bare : '?';
}
