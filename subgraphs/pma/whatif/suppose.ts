import { dayAfter } from '../agreements/chain.js';
import type { StaffAgreement } from '../agreements/staffAgreements.js';
import type { PlannedMonth } from '../allocations/plannedMonths.js';
import type { Work } from '../allocations/work.js';
import { monthsAfter } from '../staffing/monthsAfter.js';
import { capacityOf } from '../technicians/calendarCapacity.js';
import { lastDayOf } from '../territory/workingHalfDays.js';
import type { PostMonth, Standing, Supposition } from './Supposed.js';
import { withTakeovers } from './takeovers.js';

/** The id under which the work of a placement that nobody made is told apart. */
export const placementId = (place: number): string => `placement ${place}`;

/** A pole as it would stand if all that is supposed came true together. The rows given stay as they are. */
export function suppose(standing: Standing, supposition: Supposition, today: string): Standing {
  const moved = withMoves(standing, supposition.moves, today);
  const taken = withTakeovers(moved, supposition.takeovers);
  const left = withoutLeavers(taken, supposition.leavers);
  const placed = withPlacements(left, supposition.placements);
  const agreements = withoutRenewals(placed.agreements, supposition.notRenewed);
  const after = { ...placed, agreements };
  return { ...after, months: monthsOf(standing, after, supposition), requests: requestsOf(standing, after) };
}

/** Months that are begun stay where they are; the others move, and the last day with them. */
function withMoves(standing: Standing, moves: Supposition['moves'], today: string): Standing {
  const by = new Map(moves.map(({ allocationId, byMonths }) => [allocationId, byMonths]));
  const current = today.slice(0, 7);
  const shift = (month: string, step: number) => monthsAfter(month, step, 1)[0] ?? month;
  const planned = standing.planned.map((row) => {
    const step = by.get(row.allocationId) ?? 0;
    return step === 0 || row.month <= current ? row : { ...row, month: shift(row.month, step) };
  });
  const work = standing.work.map((one) => {
    const step = by.get(one.id) ?? 0;
    if (step === 0) return one;
    const from = one.from > today ? shiftDay(one.from, step) : one.from;
    const until = shiftDay(one.until, step);
    return { ...one, from, until: until < from ? from : until };
  });
  return { ...standing, work, planned: together(planned) };
}

function withoutLeavers(standing: Standing, leavers: Supposition['leavers']): Standing {
  const leaves = new Map(leavers.map(({ technicianId, from }) => [technicianId, from]));
  const work = standing.work.flatMap((one) => {
    const day = leaves.get(one.technicianId);
    if (day === undefined || one.until < day) return [one];
    return one.from >= day ? [] : [{ ...one, until: dayAfter(day, -1) }];
  });
  const kept = new Map(work.map((one) => [one.id, one.until]));
  const planned = standing.planned.filter(({ allocationId, month }) => {
    const until = kept.get(allocationId);
    return until !== undefined && `${month}-01` <= until;
  });
  return { ...standing, work, planned };
}

function withPlacements(standing: Standing, placements: Supposition['placements']): Standing {
  const added = placements.flatMap(({ technicianId, requestId, pilot, months }, place) => {
    const post = standing.posts.get(technicianId);
    const named = months.map(({ month }) => month).sort();
    const [first, last] = [named[0], named.at(-1)];
    if (post === undefined || first === undefined || last === undefined) return [];
    const work: Work = {
      ...{ id: placementId(place), reference: '', state: 'ACCEPTED', technicianId, teamId: '', projectId: '' },
      ...{ employer: post.employer, pole: post.pole, pilot, from: `${first}-01`, until: lastDayOf(last) },
      ...{ agreedOn: null, agreedUntil: null, requestId },
    };
    const planned = months.map(({ month, halfDays }) => ({ allocationId: work.id, month, planned: halfDays }));
    return [{ work, planned }];
  });
  return {
    ...standing,
    work: [...standing.work, ...added.map(({ work }) => work)],
    planned: [...standing.planned, ...added.flatMap(({ planned }) => planned)],
  };
}

/** Without what renews them, and what renews that in turn. */
function withoutRenewals(agreements: readonly StaffAgreement[], ended: readonly string[]): StaffAgreement[] {
  const gone = new Set<string>();
  for (let size = -1; size < gone.size; ) {
    size = gone.size;
    for (const { id, renews } of agreements) {
      if (renews !== null && (ended.includes(renews) || gone.has(renews))) gone.add(id);
    }
  }
  return agreements.filter(({ id }) => !gone.has(id));
}

/** What posts can give and have promised once the work is other: a post that leaves gives nothing from that day. */
function monthsOf(before: Standing, after: Standing, { leavers }: Supposition): PostMonth[] {
  const leaves = new Map(leavers.map(({ technicianId, from }) => [technicianId, from]));
  const [was, is] = [committedBy(before), committedBy(after)];
  return before.months.map((row) => {
    const key = `${row.technicianId} ${row.month}`;
    const committed = row.committed + (is.get(key) ?? 0) - (was.get(key) ?? 0);
    const day = leaves.get(row.technicianId);
    const post = before.posts.get(row.technicianId);
    if (day === undefined || post === undefined || day > lastDayOf(row.month)) return { ...row, committed };
    const until = dayAfter(day, -1);
    return { ...row, committed, capacity: Math.min(row.capacity, capacityOf({ ...post, until }, row.month, row)) };
  });
}

function requestsOf(before: Standing, after: Standing): Standing['requests'] {
  const [was, is] = [foundBy(before), foundBy(after)];
  return before.requests.map((request) => ({
    ...request,
    foundHalfDays: request.foundHalfDays + (is.get(request.id) ?? 0) - (was.get(request.id) ?? 0),
  }));
}

/** Half-days that work accepted or active plans, by post and month. */
function committedBy(standing: Standing): Map<string, number> {
  return sums(standing, (one, { month }) => `${one.technicianId} ${month}`);
}

/** The same by the request that it serves. */
function foundBy(standing: Standing): Map<string, number> {
  return sums(standing, ({ requestId }) => requestId);
}

function sums(
  { work, planned }: Standing,
  keyOf: (one: Work, row: PlannedMonth) => string | null,
): Map<string, number> {
  const byId = new Map(work.map((one) => [one.id, one]));
  const totals = new Map<string, number>();
  for (const row of planned) {
    const one = byId.get(row.allocationId);
    if (one === undefined || (one.state !== 'ACCEPTED' && one.state !== 'ACTIVE')) continue;
    const key = keyOf(one, row);
    if (key !== null) totals.set(key, (totals.get(key) ?? 0) + row.planned);
  }
  return totals;
}

/** Months of one allocation that came to be the same. */
function together(planned: readonly PlannedMonth[]): PlannedMonth[] {
  const rows = new Map<string, PlannedMonth>();
  for (const row of planned) {
    const key = `${row.allocationId} ${row.month}`;
    rows.set(key, { ...row, planned: row.planned + (rows.get(key)?.planned ?? 0) });
  }
  return [...rows.values()];
}

/** The same day of another month, or that month's last: ("2027-01-31", 1) → "2027-02-28". */
function shiftDay(day: string, step: number): string {
  const month = monthsAfter(day.slice(0, 7), step, 1)[0] ?? day.slice(0, 7);
  const last = lastDayOf(month);
  const same = `${month}${day.slice(7)}`;
  return day === lastDayOf(day.slice(0, 7)) || same > last ? last : same;
}
