import { quarterAfter, quarterNameAt, quarterNamed } from '#shared/councils/quarters.js';

/** Half-days that an allocation did in a month under an agreement. */
export interface BillableWork {
  readonly allocationId: string;
  /** "2026-11" */
  readonly month: string;
  readonly halfDays: number;
}

/** A line of a closed statement. */
export interface ClosedLine extends BillableWork {
  /** The quarter of the statement that has the line, "2026-Q4". */
  readonly quarter: string;
}

export type LineKind = 'WORK' | 'CORRECTION';

/** One line of a statement; a correction may take back what an earlier statement had. */
export interface StatementLine extends BillableWork {
  readonly kind: LineKind;
  readonly amountCents: number;
}

/** What a live statement is reckoned from, all of one agreement. */
export interface Account {
  /** What was done, each allocation and month once. */
  readonly work: readonly BillableWork[];
  /** The lines of all its closed statements. */
  readonly closed: readonly ClosedLine[];
  /** The last quarter with a closed statement; null while there is none. */
  readonly lastClosed: string | null;
  readonly unitCostCents: number;
}

/**
 * The lines of an agreement's statement of a quarter that is still open: the work of that quarter's months, and in the
 * first quarter after the last closed one what has come to differ from what was closed. So each half-day stands in
 * exactly one place, and the sum of all statements is always the work done.
 * @param quarter "2026-Q4", after the last closed one
 */
export function reckonStatement(
  { work, closed, lastClosed, unitCostCents }: Account,
  quarter: string,
): StatementLine[] {
  const line = (kind: LineKind, { allocationId, month, halfDays }: BillableWork): StatementLine => ({
    kind,
    allocationId,
    month,
    halfDays,
    amountCents: halfDays * unitCostCents,
  });
  const { from, until } = quarterNamed(quarter);
  const [first, last] = [from.slice(0, 7), until.slice(0, 7)];
  const own = work.filter(({ month, halfDays }) => month >= first && month <= last && halfDays !== 0);
  return [
    ...corrections({ work, closed, lastClosed }, quarter).map((row) => line('CORRECTION', row)),
    ...own.map((row) => line('WORK', row)),
  ].sort(byMonth);
}

/** By month, then allocation. */
function byMonth(one: BillableWork, other: BillableWork): number {
  if (one.month !== other.month) return one.month < other.month ? -1 : 1;
  return one.allocationId < other.allocationId ? -1 : 1;
}

function corrections({ work, closed, lastClosed }: Omit<Account, 'unitCostCents'>, quarter: string): BillableWork[] {
  if (lastClosed === null || quarterAfter(quarterNamed(lastClosed)).name !== quarter) return [];
  const differences = new Map<string, BillableWork>();
  const add = (row: BillableWork, sign: 1 | -1) => {
    const known = differences.get(keyOf(row))?.halfDays ?? 0;
    differences.set(keyOf(row), { ...row, halfDays: known + sign * row.halfDays });
  };
  for (const row of work) if (quarterNameAt(row.month) <= lastClosed) add(row, 1);
  for (const row of closed) add(row, -1);
  return [...differences.values()].filter(({ halfDays }) => halfDays !== 0);
}

/** The first quarter that has something to close; null where nothing waits. */
export function firstOpenQuarter(account: Account): string | null {
  const { work, lastClosed } = account;
  const next = lastClosed === null ? null : quarterAfter(quarterNamed(lastClosed)).name;
  if (next !== null && reckonStatement(account, next).length > 0) return next;
  const quarters = work.filter(({ halfDays }) => halfDays !== 0).map(({ month }) => quarterNameAt(month));
  return quarters.filter((quarter) => lastClosed === null || quarter > lastClosed).sort()[0] ?? null;
}

const keyOf = ({ month, allocationId }: BillableWork): string => `${month} ${allocationId}`;

/** What lines come to, in whole half-days and cents. */
export function sumOf(lines: readonly Pick<StatementLine, 'halfDays' | 'amountCents'>[]): {
  readonly halfDays: number;
  readonly amountCents: number;
} {
  return {
    halfDays: lines.reduce((sum, { halfDays }) => sum + halfDays, 0),
    amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
}
