import fc from 'fast-check';
import { neutralised, restored } from '#shared/exchange/formulas.js';
import { readCsv } from '#shared/exchange/readCsv.js';
import { writeCsv } from '#shared/exchange/writeCsv.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('what a spreadsheet would execute', () => {
  it.each(['=1+1', '+33 3', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])('%j is written as text', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
  });

  it.each(['Ferme', "l'eau", "'quoted'", '1=1', ''])('%j stays as it is', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });

  it('comes back as it was, whatever the text', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', 'a', '"', ';', '\n') }));
    fc.assert(fc.property(cell, (text) => expect(restored(neutralised(text))).toBe(text)));
  });

  it('is written and read back through a file, whatever the texts', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '"', ';', ',', '\n', '\r', 'é', 'a', ' ', '\u{1F33B}') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const shown = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const read = readCsv(Buffer.from(writeCsv(['one', 'two'], rows)));
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ cells }) => [cells.get('one'), cells.get('two')])).toEqual(shown);
      }),
    );
  });
});
