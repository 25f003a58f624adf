import fc from 'fast-check';
import { cleanName } from '#commune/files/cleanName.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the name of a file', () => {
  it.each([
    ['Délibération n° 41.pdf', 'Délibération n° 41.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\scans\\acte.PDF', 'acte.pdf'],
    ['fac\u202efdp.exe', 'facfdp.exe.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'document.pdf'],
    ['..', 'document.pdf'],
    ['.pdf', 'document.pdf'],
    ['e\u0301té.pdf', 'été.pdf'],
    ['a'.repeat(500), `${'a'.repeat(120)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('is one part, visible, short and of the kind it says, whatever was given; cleaned again it stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = cleanName(given);
        expect(kept).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}]{1,120}\.pdf$/u);
        expect(cleanName(kept)).toBe(kept);
      }),
    );
  });
});
