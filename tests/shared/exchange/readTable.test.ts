import { readDay, readNumber, readYesNo } from '#shared/exchange/frenchValues.js';
import { joinList, splitList } from '#shared/exchange/listCell.js';
import { readCsv } from '#shared/exchange/readCsv.js';
import { readJson } from '#shared/exchange/readJson.js';
import { type Column, readTable } from '#shared/exchange/readTable.js';
import { describe, expect, it } from '#tests/support/suite.js';

const problem = { fr: 'Écrivez 14/03/2027.', en: 'Write 14/03/2027.' };
const columns: Column[] = [
  { name: 'title', alsoCalled: ['titre', 'intitulé'], required: true, read: (value) => ({ value }) },
  {
    name: 'dueOn',
    alsoCalled: ['échéance'],
    read: (cell) => {
      const value = readDay(cell);
      return value === null ? { problem } : { value };
    },
  },
];
const csv = (text: string) => readTable(readCsv(Buffer.from(text)), columns);
const json = (value: unknown) => readTable(readJson(Buffer.from(JSON.stringify(value))), columns);

describe('a table', () => {
  it('is read by its columns, however their names are written', () => {
    expect(csv('INTITULE;Échéance;Notes\nFerme;14/03/2027;x\n')).toEqual({
      rows: [{ line: 2, values: { title: 'Ferme', dueOn: '2027-03-14' }, problems: [] }],
      unknown: ['Notes'],
      problems: [],
    });
  });

  it('says line, column and what to do of a cell it cannot read', () => {
    const { rows } = csv('titre;échéance\nFerme;31/02/2027\nVerger;01/03/2027\n');
    expect(rows[0]?.problems).toEqual([{ line: 2, column: 'échéance', message: problem }]);
    expect(rows[1]?.problems).toEqual([]);
  });

  it('of another application is refused as a whole, with the column that is missing', () => {
    const read = csv('Nom;Prénom\nA;B\n');
    expect(read.rows).toEqual([]);
    expect(read.problems).toMatchObject([{ line: 1, column: 'title' }]);
    expect(read.problems[0]?.message.fr).toContain('titre');
  });

  it('with one column twice, or nothing in it, is refused', () => {
    expect(csv('titre;Titre\na;b\n').problems).toMatchObject([{ column: 'title' }]);
    expect(csv('').problems).toHaveLength(1);
  });

  it('comes as JSON too, and says which entry it cannot read', () => {
    expect(json([{ title: 'Ferme', dueOn: '2027-03-14' }, 3, { title: { deep: 1 } }]).rows).toMatchObject([
      { line: 1, values: { title: 'Ferme', dueOn: '2027-03-14' }, problems: [] },
      { line: 2, problems: [{ line: 2 }] },
      { line: 3, problems: [{ line: 3, column: 'title' }] },
    ]);
    expect(json({}).problems).toHaveLength(1);
  });
});

describe('a cell', () => {
  it.each([
    ['14/03/2027', '2027-03-14'],
    [' 1/3/2027 ', '2027-03-01'],
    ['14.03.2027', '2027-03-14'],
    ['2027-03-14', '2027-03-14'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['14/13/2027', null],
    ['mars 2027', null],
    ['', null],
  ])('as a day: %j is %j', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567', 1_234_567],
    ['1234.5', 1234.5],
    ['-3', -3],
    ['1,2,3', null],
    ['douze', null],
    ['12 34', null],
    ['', null],
  ])('as a number: %j is %j', (text, number) => expect(readNumber(text)).toBe(number));

  it('as yes or no, in French and English', () => {
    expect(['Oui', 'vrai', 'true', '1', 'NON', 'faux', 'peut-être'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      null,
    ]);
  });

  it('as a list comes back as it was', () => {
    const texts = ['adjointe aux énergies', 'a|b', 'c\\d', 'e, f'];
    expect(splitList(joinList(texts))).toEqual(texts);
    expect(splitList(' a |  | b ')).toEqual(['a', 'b']);
  });
});
