import iconv from 'iconv-lite';
import { readCsv } from '#shared/exchange/readCsv.js';
import { writeCsv } from '#shared/exchange/writeCsv.js';
import { describe, expect, it } from '#tests/support/suite.js';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const cellsOf = (bytes: Uint8Array) => readCsv(bytes).rows.map(({ cells }) => Object.fromEntries(cells));

describe('a CSV file', () => {
  it('is read in UTF-8 and in Windows-1252, with its accents, apostrophes and euro signs', () => {
    const text = 'titre;coût\r\nL’école du Nœud;12 €\r\n';
    const expected = [{ titre: 'L’école du Nœud', coût: '12 €' }];
    expect(cellsOf(utf8(text))).toEqual(expected);
    expect(cellsOf(utf8(`\uFEFF${text}`))).toEqual(expected);
    expect(cellsOf(iconv.encode(text, 'windows-1252'))).toEqual(expected);
    expect(readCsv(iconv.encode(text, 'windows-1252')).encoding).toBe('WINDOWS-1252');
    expect(readCsv(utf8(text)).encoding).toBe('UTF-8');
  });

  it('is separated by semicolons or commas, found in its heading outside quotes', () => {
    expect(cellsOf(utf8('a;b\n1,5;2\n'))).toEqual([{ a: '1,5', b: '2' }]);
    expect(cellsOf(utf8('a,b\n1;5,2\n'))).toEqual([{ a: '1;5', b: '2' }]);
    expect(readCsv(utf8('"a, b, c";d\n1;2\n')).separator).toBe(';');
    expect(cellsOf(utf8('alone\nvalue\n'))).toEqual([{ alone: 'value' }]);
  });

  it('keeps the numbers of its lines across empty lines and texts of several lines', () => {
    const { rows } = readCsv(utf8('a;b\r\n1;"two\r\nlines"\r\n\r\n;\r\n3;4'));
    expect(rows.map(({ line }) => line)).toEqual([2, 6]);
    expect(rows[0]?.cells.get('b')).toBe('two\r\nlines');
  });

  it('says which line has quotes that do not close or cells too many, and reads the others', () => {
    const { rows, problems } = readCsv(utf8('a;b\n1;2\n3;4;5\n6;x"y\n7;8\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    for (const { message } of problems) expect(message.fr.length).toBeGreaterThan(20);
  });

  it('whose quotes never close ends with one problem', () => {
    const { rows, problems } = readCsv(utf8('a;b\n1;2\n3;"4\n5;6\n'));
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(problems).toHaveLength(1);
  });

  it('that is empty has no heading', () => {
    expect(readCsv(utf8(''))).toMatchObject({ heading: [], rows: [], problems: [] });
  });

  it('of ten thousand lines is read whole', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`Action ${index}`, 'L’eau ; "propre"', '1 234,5']);
    const read = readCsv(utf8(writeCsv(['titre', 'résumé', 'coût'], rows)));
    expect(read.rows).toHaveLength(10_000);
    expect(read.rows[9_999]?.cells.get('titre')).toBe('Action 9999');
  });
});
