import fc from 'fast-check';
import {
  type BillableWork,
  type ClosedLine,
  firstOpenQuarter,
  reckonStatement,
  sumOf,
} from '#pma/statements/reckonStatement.js';
import { quarterAfter, quarterAt, quarterNamed } from '#shared/councils/quarters.js';
import { describe, expect, it } from '#tests/support/suite.js';

const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'];
const quarters = ['2026-Q3', '2026-Q4', '2027-Q1'];
const unitCostCents = 12_345;

/** What is known at one moment: half-days by month of three allocations. */
const known = fc
  .uniqueArray(fc.record({ month: fc.constantFrom(...months), allocationId: fc.constantFrom('a', 'b', 'c') }), {
    selector: ({ month, allocationId }) => `${month} ${allocationId}`,
  })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => fc.integer({ min: 0, max: 62 }).map((halfDays) => ({ ...key, halfDays })))),
  ) as fc.Arbitrary<BillableWork[]>;

/** Closes what is open, in order, up to a quarter, given what is known then. */
function closeUpTo(
  work: readonly BillableWork[],
  closed: readonly ClosedLine[],
  lastClosed: string | null,
  to: string,
) {
  let [lines, last] = [[...closed], lastClosed];
  for (;;) {
    const account = { work, closed: lines, lastClosed: last, unitCostCents };
    const next = firstOpenQuarter(account);
    if (next === null || next > to) return { lines, last };
    lines = [...lines, ...reckonStatement(account, next).map((line) => ({ ...line, quarter: next }))];
    last = next;
  }
}

const total = (rows: readonly { readonly halfDays: number }[]) => rows.reduce((sum, row) => sum + row.halfDays, 0);

describe('the statements of an agreement', () => {
  it('sum up, closed and live together, to the work as it is known now, whatever was known at each closing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(known, fc.constantFrom(...quarters)), { maxLength: 4 }), known, (past, now) => {
        let [lines, last]: [ClosedLine[], string | null] = [[], null];
        for (const [work, to] of past) ({ lines, last } = closeUpTo(work, lines, last, to));
        const next = last === null ? '2026-Q3' : quarterAfter(quarterNamed(last)).name;
        const open: string[] = [];
        for (let quarter = next; quarter <= '2027-Q2'; quarter = quarterAfter(quarterNamed(quarter)).name) {
          open.push(quarter);
        }
        const account = { work: now, closed: lines, lastClosed: last, unitCostCents };
        const live = open.flatMap((quarter) => reckonStatement(account, quarter));
        expect(total(lines) + total(live)).toBe(total(now));
        for (const key of new Set([...now, ...lines].map(({ month, allocationId }) => `${month} ${allocationId}`))) {
          const of = <Row extends BillableWork>(rows: readonly Row[]) =>
            rows.filter(({ month, allocationId }) => `${month} ${allocationId}` === key);
          expect(total(of(lines)) + total(of(live))).toBe(total(of(now)));
        }
      }),
    );
  });

  it('cost their half-days times the unit cost, to the cent, line by line and in sum', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 1_000_000 }), (work, cost) => {
        for (const quarter of quarters) {
          const account = { work, closed: [], lastClosed: null, unitCostCents: cost };
          const lines = reckonStatement(account, quarter);
          for (const line of lines) expect(line.amountCents).toBe(line.halfDays * cost);
          const sums = sumOf(lines);
          expect(BigInt(sums.amountCents)).toBe(BigInt(sums.halfDays) * BigInt(cost));
        }
      }),
    );
  });

  it('count no half-day in two quarters', () => {
    fc.assert(
      fc.property(known, (work) => {
        const account = { work, closed: [], lastClosed: null, unitCostCents };
        const all = quarters.flatMap((quarter) => reckonStatement(account, quarter));
        expect(new Set(all.map(({ month, allocationId }) => `${month} ${allocationId}`)).size).toBe(all.length);
        expect(all.every(({ kind, month }) => kind === 'WORK' && quarters.includes(quarterAt(month).name))).toBe(true);
      }),
    );
  });

  it('correct a closed quarter by a line of the next one, and never anew once corrected', () => {
    const work = [{ allocationId: 'a', month: '2026-10', halfDays: 6 }];
    const closed: ClosedLine[] = [{ allocationId: 'a', month: '2026-10', halfDays: 9, quarter: '2026-Q4' }];
    const account = { work, closed, lastClosed: '2026-Q4', unitCostCents: 100 };
    expect(reckonStatement(account, '2027-Q1')).toEqual([
      { kind: 'CORRECTION', allocationId: 'a', month: '2026-10', halfDays: -3, amountCents: -300 },
    ]);
    const corrected = [...closed, { allocationId: 'a', month: '2026-10', halfDays: -3, quarter: '2027-Q1' }];
    expect(reckonStatement({ ...account, closed: corrected, lastClosed: '2027-Q1' }, '2027-Q2')).toEqual([]);
  });
});

describe('a quarter', () => {
  it('runs from its first day to its last, over a year’s end and 29 February', () => {
    expect(quarterAt('2028-02-29')).toEqual({ name: '2028-Q1', from: '2028-01-01', until: '2028-03-31' });
    expect(quarterAt('2026-12')).toEqual({ name: '2026-Q4', from: '2026-10-01', until: '2026-12-31' });
    expect(quarterAfter(quarterNamed('2026-Q4')).name).toBe('2027-Q1');
  });
});
