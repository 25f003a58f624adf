/** What fonts lack, as a reader of French would write it. */
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

/**
 * A text in the letters that a font has; what has no likeness there is "?", never another letter.
 * @param has whether the font has a letter, by its code point
 */
export function lettersIn(text: string, has: (code: number) => boolean): string {
  const shown = (sign: string) => sign === '\n' || has(sign.codePointAt(0) ?? 0);
  const likeness = (sign: string) => {
    const known = written[sign];
    if (known !== undefined) return known;
    const bare = sign.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
    return bare !== '' && [...bare].every(shown) ? bare : '?';
  };
  return [...text.normalize('NFC')].map((sign) => (shown(sign) ? sign : likeness(sign))).join('');
}
