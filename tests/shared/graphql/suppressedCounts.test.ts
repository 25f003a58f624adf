import fc from 'fast-check';
import {
  coarseCount,
  type ShownCount,
  shownCount,
  shownParts,
  shownSubsets,
} from '#shared/graphql/suppressedCounts.js';
import { describe, expect, it } from '#tests/support/suite.js';

type Figures = readonly number[];
type View = readonly ShownCount[];

/** Every row of `length` whole numbers from 0 to `most`. */
function rows(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return rows(length - 1, most).flatMap((row) => Array.from({ length: most + 1 }, (_, count) => [...row, count]));
}

/**
 * Hidden figures that a reader could work out who knows the view, the rules, and every possible state of affairs: those
 * with one value alone among all states that are shown alike.
 */
function derivable(states: readonly Figures[], show: (state: Figures) => View): string[] {
  const alike = new Map<string, { view: View; values: Set<number>[] }>();
  for (const state of states) {
    const view = show(state);
    const name = JSON.stringify(view);
    const known = alike.get(name) ?? { view, values: view.map(() => new Set<number>()) };
    for (const [index, figure] of state.entries()) known.values[index]?.add(figure);
    alike.set(name, known);
  }
  return [...alike.entries()].flatMap(([name, { view, values }]) =>
    view.flatMap((shown, index) => (shown === null && (values[index]?.size ?? 0) < 2 ? [`${name} at ${index}`] : [])),
  );
}

const viewOfSubsets = ([total = 0, a = 0, b = 0]: Figures): View => {
  const { total: shown, subsets } = shownSubsets(total, { a, b });
  return [shown, subsets.a, subsets.b];
};
const viewOfParts = ([_total = 0, ...parts]: Figures): View => {
  const shown = shownParts(parts);
  return [shown.total, ...shown.parts];
};

describe('a count of persons', () => {
  it('is hidden from 1 to 4, and shown when it is 0 or 5 and more', () => {
    expect([0, 1, 2, 3, 4, 5, 600].map(shownCount)).toEqual([0, null, null, null, null, 5, 600]);
    expect(shownCount(null)).toBeNull();
  });

  it('that grows is shown in steps of five, so that no reading before and after tells how few came', () => {
    expect([0, 1, 4, 5, 9, 10, 14].map(coarseCount)).toEqual([0, null, null, 5, 5, 10, 10]);
    for (let count = 5; count < 100; count += 1) {
      const alike = [-4, -3, -2, -1, 1, 2, 3, 4].filter((step) => coarseCount(count + step) === coarseCount(count));
      expect(alike).toHaveLength(4);
    }
  });
});

describe('a count beside counts of some of the same people', () => {
  it('hides a part for the sake of the few who are not in it', () => {
    expect(shownSubsets(20, { first: 18 })).toEqual({ total: 20, subsets: { first: null }, suppressed: true });
    expect(shownSubsets(20, { first: 12 })).toEqual({ total: 20, subsets: { first: 12 }, suppressed: false });
    expect(shownSubsets(20, { first: 20 })).toEqual({ total: 20, subsets: { first: 20 }, suppressed: false });
    expect(shownSubsets(3, { first: 0 })).toEqual({ total: null, subsets: { first: 0 }, suppressed: true });
    expect(shownSubsets(9, { first: null })).toEqual({ total: 9, subsets: { first: null }, suppressed: false });
  });

  it('gives away no hidden figure, whatever the figures', () => {
    const states = rows(3, 14).filter(([total = 0, a = 0, b = 0]) => a <= total && b <= total);
    expect(derivable(states, viewOfSubsets)).toEqual([]);
  });

  it('shows nothing from 1 to 4, nor two figures that differ by so few', () => {
    const figures = fc.nat(60).chain((total) => fc.tuple(fc.constant(total), fc.nat(total), fc.nat(total)));
    fc.assert(
      fc.property(figures, (state) => {
        const [total, ...parts] = viewOfSubsets(state);
        const shown = [total, ...parts].filter((one) => one !== null && one !== undefined);
        const rests = total == null ? [] : parts.flatMap((part) => (part === null ? [] : [total - part]));
        expect([...shown, ...rests].filter((figure) => figure >= 1 && figure <= 4)).toEqual([]);
      }),
    );
  });
});

describe('counts that add up', () => {
  it('hide all parts when one is small, and the total only when it is small itself', () => {
    expect(shownParts([12, 3, 0])).toEqual({ total: 15, parts: [null, null, null], suppressed: true });
    expect(shownParts([12, 5, 0])).toEqual({ total: 17, parts: [12, 5, 0], suppressed: false });
    expect(shownParts([1, 1])).toEqual({ total: null, parts: [null, null], suppressed: true });
    expect(shownParts([])).toEqual({ total: 0, parts: [], suppressed: false });
  });

  it.each([1, 2, 3, 4])('in %s parts give away no hidden figure, whatever the figures', (length) => {
    const states = rows(length, length === 4 ? 8 : 13).map((parts) => [parts.reduce((a, b) => a + b, 0), ...parts]);
    // The largest figures tried have no larger neighbours: they are not judged.
    const total = length === 4 ? 8 : 13;
    expect(
      derivable(
        states.filter(([sum = 0]) => sum <= total),
        viewOfParts,
      ),
    ).toEqual([]);
  });

  it('show no part whose fellows would give a hidden one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (counts) => {
        const { total, parts, suppressed } = shownParts(counts);
        const small = counts.some((count) => count >= 1 && count <= 4);
        expect(suppressed).toBe(small);
        expect(parts.filter((part) => part !== null)).toEqual(small ? [] : counts);
        expect(total === null || total === 0 || total >= 5).toBe(true);
      }),
    );
  });
});

it('a rule that hid small counts alone would be found out', () => {
  const naive = ([total = 0, a = 0]: Figures): View => [shownCount(total), shownCount(a), shownCount(total - a)];
  const states = rows(2, 12)
    .filter(([total = 0, a = 0]) => a <= total)
    .map(([total = 0, a = 0]) => [total, a, total - a]);
  expect(derivable(states, naive)).not.toEqual([]);
});
