import fc from 'fast-check';
import type { Atom } from '#shared/subsidiarity/observatory/Atom.js';
import { sumsOf, type Table, tableOf } from '#shared/subsidiarity/observatory/cells.js';
import { fewestFromToday, fromTodaysRows } from '#shared/subsidiarity/observatory/fromTodaysRows.js';
import { fewest, hiddenCells } from '#shared/subsidiarity/observatory/hiddenCells.js';
import type { Dimension } from '#shared/subsidiarity/observatory/indicators.js';
import { publish } from '#shared/subsidiarity/observatory/publish.js';
import { describe, expect, it } from '#tests/support/suite.js';

const dimensions: readonly Dimension[] = ['AGGLOMERATION', 'THEME', 'BAND'];
const atom = (place: Atom['place'], n: number, more: Partial<Atom> = {}): Atom => ({
  ...{ indicator: 'SUBSTITUTION', place, open: true, n, hits: 0, weight: n, values: [] },
  ...more,
});

const anyAtom: fc.Arbitrary<Atom> = fc
  .record({
    a: fc.constantFrom('A', 'B', 'C'),
    t: fc.constantFrom('ENERGY', 'FOOD', 'WATER'),
    b: fc.constantFrom('UNDER_500', 'FROM_500', undefined),
    n: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })),
    open: fc.boolean(),
  })
  .map(({ a, t, b, n, open }) =>
    atom({ AGGLOMERATION: a, THEME: t, ...(b === undefined ? {} : { BAND: b }) }, n, { open }),
  );
const anyAtoms = fc.array(anyAtom, { maxLength: 14 });

/**
 * What a patient reader does with everything shown: an attack written apart from what it attacks. The counts that leave
 * every shown cell as it is form the kernel of the equations; a hidden cell is safe when one of them changes it.
 */
function foundOut(table: Table, hidden: ReadonlySet<string>): string[] {
  const finest = [...table.values()].filter(({ place }) => place.every((value) => value !== ''));
  const within = (place: readonly string[]): number[] =>
    finest.map((cell) => (place.every((value, at) => value === '' || value === cell.place[at]) ? 1 : 0));
  const rows = [...table].filter(([key]) => !hidden.has(key)).map(([, { place }]) => within(place));
  const pivots: number[] = [];
  let rank = 0;
  for (let column = 0; column < finest.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    const [row] = rows.splice(at, 1) as [number[]];
    const scaled = row.map((value) => value / (row[column] ?? 1));
    rows.splice(rank, 0, scaled);
    for (const [index, other] of rows.entries()) {
      const factor = other[column] ?? 0;
      if (index !== rank) rows[index] = other.map((value, place) => value - factor * (scaled[place] ?? 0));
    }
    pivots.push(column);
    rank += 1;
  }
  const free = finest.map((_, column) => column).filter((column) => !pivots.includes(column));
  const kernel = free.map((column) => {
    const vector = finest.map((_, place): number => (place === column ? 1 : 0));
    for (const [index, pivot] of pivots.entries()) vector[pivot] = -(rows[index]?.[column] ?? 0);
    return vector;
  });
  return [...hidden].filter((key) => {
    const row = within(table.get(key)?.place ?? []);
    return kernel.every(
      (vector) => Math.abs(vector.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0)) < 1e-6,
    );
  });
}

describe('what the observatory hides', () => {
  it('is every cell of one to four cases', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const table = tableOf(atoms, dimensions);
        const hidden = hiddenCells(table);
        for (const [key, { n }] of table) if (n < fewest) expect(hidden).toContain(key);
      }),
    );
  });

  it('is not found by adding and subtracting whatever is shown, by any filters', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const table = tableOf(atoms, dimensions);
        expect(foundOut(table, hiddenCells(table))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where every place has five cases', () => {
    const table = tableOf(
      ['A', 'B'].flatMap((a) =>
        ['ENERGY', 'FOOD'].map((t) => atom({ AGGLOMERATION: a, THEME: t, BAND: 'FROM_500' }, 5)),
      ),
      dimensions,
    );
    expect(hiddenCells(table).size).toBe(0);
  });

  it('is the smallest neighbour as well, so that two filters and a difference give nothing', () => {
    const table = tableOf(
      [
        atom({ AGGLOMERATION: 'A', THEME: 'ENERGY', BAND: 'FROM_500' }, 3),
        atom({ AGGLOMERATION: 'B', THEME: 'ENERGY', BAND: 'FROM_500' }, 9),
        atom({ AGGLOMERATION: 'C', THEME: 'ENERGY', BAND: 'FROM_500' }, 30),
      ],
      dimensions,
    );
    const hidden = hiddenCells(table);
    expect(hidden).toContain('A||');
    expect(hidden).toContain('B||');
    expect(hidden).not.toContain('C||');
    expect(hidden).not.toContain('||');
  });

  it('holds five cases together wherever a sum of it is shown', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const table = tableOf(atoms, dimensions);
        const hidden = hiddenCells(table);
        for (const { whole, parts } of sumsOf(table)) {
          const lost = parts.filter((part) => hidden.has(part));
          if (hidden.has(whole) || lost.length === 0) continue;
          expect(lost.reduce((sum, part) => sum + (table.get(part)?.n ?? 0), 0)).toBeGreaterThanOrEqual(fewest);
        }
      }),
    );
  });
});

describe('what is published', () => {
  const measure = { dimensions, measure: 'SHARE', unit: 'PART' } as const;

  it('hides from the public whatever it hides from institutions, and lets neither table find out its own', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const published = publish(atoms, measure);
        for (const [key, cell] of published.public) {
          if (published.institution.get(key)?.hidden)
            expect(cell).toMatchObject({ hidden: true, n: null, value: null });
        }
        const open = tableOf(
          atoms.filter((one) => one.open),
          dimensions,
        );
        const hidden = new Set([...published.public].filter(([, cell]) => cell.hidden).map(([key]) => key));
        expect(foundOut(open, hidden)).toEqual([]);
      }),
    );
  });

  it('is of open cases alone to the public, and of fewer than five nothing but that they are hidden', () => {
    const place = { AGGLOMERATION: 'A', THEME: 'FOOD', BAND: 'FROM_500' };
    const told = (open: number) => publish([atom(place, 7, { open: false }), atom(place, open)], measure);
    expect([told(6).institution.get('||')?.n, told(6).public.get('||')?.n]).toEqual([13, 6]);
    expect(told(3).public.get('||')).toEqual({ place: ['', '', ''], n: null, value: null, hidden: true });
  });

  it('does not depend on the order in which cases are counted', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const [one, other] = [publish(atoms, measure), publish(atoms.toReversed(), measure)];
        expect(Object.fromEntries(other.institution)).toEqual(Object.fromEntries(one.institution));
      }),
    );
  });

  it('is a share of the weight, a median of values, and null where nothing can be divided', () => {
    const place = { AGGLOMERATION: 'A', THEME: 'FOOD', BAND: 'FROM_500' };
    const cell = (more: Partial<Atom>, kind: 'SHARE' | 'MEDIAN', unit: 'PART' | 'DAYS' = 'DAYS') =>
      publish([atom(place, 6, more)], { dimensions, measure: kind, unit }).institution.get('||')?.value;
    expect(cell({ hits: 2, weight: 6 }, 'SHARE')).toBe(0.3333);
    expect(cell({ weight: 0 }, 'SHARE')).toBeNull();
    expect(cell({ values: [9, 1, 4, 2, 7, 30] }, 'MEDIAN')).toBe(5.5);
    expect(cell({ values: [4_000, 5_000, 7_500] }, 'MEDIAN', 'PART')).toBe(0.5);
    expect(cell({}, 'MEDIAN')).toBeNull();
    expect(cell({}, 'MEDIAN', 'PART')).toBeNull();
  });
});

describe('what is told from today’s rows, which change from one day to the next', () => {
  const terms = { dimensions: dimensions.length, measure: 'SHARE', unit: 'PART' } as const;

  it('is the whole from ten cases on: whenever it begins to be told, it may have had five the day before', () => {
    fc.assert(
      fc.property(fc.array(anyAtom, { maxLength: 20 }), (arriving) => {
        let before = 0;
        for (let day = 0; day <= arriving.length; day += 1) {
          const n = arriving.slice(0, day).reduce((sum, one) => sum + one.n, 0);
          const told = fromTodaysRows(arriving.slice(0, day), terms);
          expect(told.place).toEqual(['', '', '']);
          expect(told.n).toBe(n < fewestFromToday ? null : n);
          // One case a day is the closest look there is: then what was hidden yesterday was not few.
          if (told.n !== null && before < fewestFromToday && n - before === 1)
            expect(before).toBeGreaterThanOrEqual(fewest);
          before = n;
        }
      }),
    );
  });

  it('says as little of none as of few, and stays hidden where it was set down so', () => {
    const hidden = { place: ['', '', ''], n: null, value: null, hidden: true };
    expect(fromTodaysRows([], terms)).toEqual(hidden);
    expect(fromTodaysRows([atom({ BAND: 'FROM_500' }, 9)], terms)).toEqual(hidden);
    expect(fromTodaysRows([atom({ BAND: 'FROM_500' }, 40)], terms, true)).toEqual(hidden);
    expect(fromTodaysRows([atom({ BAND: 'FROM_500' }, 40, { hits: 10 })], terms)).toMatchObject({
      n: 40,
      value: 0.25,
      hidden: false,
    });
    expect(fewestFromToday).toBe(10);
    const days = [3, 9].map((value) => atom({ BAND: 'FROM_500' }, 6, { values: [value, value, value] }));
    expect(fromTodaysRows(days, { ...terms, measure: 'MEDIAN', unit: 'DAYS' })).toMatchObject({ n: 12, value: 6 });
  });
});
