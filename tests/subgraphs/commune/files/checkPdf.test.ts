import { checkPdf } from '#commune/files/checkPdf.js';
import { fileLimit } from '#shared/exchange/files/FileDesk.js';
import { objectStream, pdfOf, pdfWith } from '#tests/support/pdf.js';
import { describe, expect, it } from '#tests/support/suite.js';

const rule = (bytes: Uint8Array): string | null => {
  const [obstacle] = checkPdf(bytes);
  return obstacle === undefined ? null : obstacle.kind === 'RuleBroken' ? obstacle.rule : obstacle.kind;
};
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const page = await pdfOf('Le conseil délibère.');

describe('bytes kept as a PDF', () => {
  it('are one, as programs write them', () => {
    expect(rule(page)).toBeNull();
    expect(rule(pdfWith(catalog, objectStream('1 0 << /Type /Font >>')))).toBeNull();
  });

  it('are at most 10 MB, to the byte', () => {
    const [head, tail] = [page.subarray(0, -200), page.subarray(-200)];
    const padded = (length: number) => Buffer.concat([head, Buffer.alloc(length - page.length, ' '), tail]);
    expect(rule(padded(fileLimit))).toBeNull();
    expect(rule(padded(fileLimit + 1))).toBe('FILE_IS_10_MB_AT_MOST');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'FILE_IS_NOT_EMPTY'],
    ['a page of the web', Buffer.from('<html>%PDF-1.7 startxref 1 %%EOF</html>'), 'FILE_IS_PDF'],
    ['a zip', Buffer.from('PK\u0003\u0004…'), 'FILE_IS_PDF'],
    ['a PDF cut short', page.subarray(0, page.length - 100), 'PDF_IS_WHOLE'],
    ['a PDF with a page of the web behind it', Buffer.concat([page, Buffer.from('<script>')]), 'PDF_IS_WHOLE'],
    ['JavaScript', pdfWith('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'), 'PDF_RUNS_NOTHING'],
    ['JavaScript spelt otherwise', pdfWith('<< /OpenAction << /S /J#61v#61Script >> >>'), 'PDF_RUNS_NOTHING'],
    ['the start of a program', pdfWith('<< /A << /S/Launch/F (cmd.exe) >> >>'), 'PDF_RUNS_NOTHING'],
    ['JavaScript in an object stream', pdfWith(catalog, objectStream('1 0 << /S /JavaScript >>')), 'PDF_RUNS_NOTHING'],
    [
      'an object stream that cannot be read',
      pdfWith(catalog, objectStream('1 0 << >>').replace('stream\nx', 'stream\n?')),
      'PDF_IS_WHOLE',
    ],
    [
      'an object stream that swells without end',
      pdfWith(catalog, objectStream(' '.repeat(9 * fileLimit))),
      'PDF_IS_WHOLE',
    ],
    [
      'a password',
      Buffer.from(pdfWith(catalog).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R')),
      'PDF_IS_OPEN',
    ],
  ])('are not %s', (_what, bytes, expected) => {
    expect(rule(bytes)).toBe(expected);
  });

  it('may speak of JavaScript without holding any', async () => {
    expect(rule(await pdfOf('Ce texte parle de /JavaScript et de /Launch.'))).toBeNull();
  });
});
