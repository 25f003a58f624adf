import { monthOf, monthsOf } from './months.js';

/** The most months an offer looks at: beyond three years nobody has promised anything. */
const mostMonths = 36;
/** How far a need without an end is looked at. */
const monthsWithoutEnd = 12;

/** The months of a need's window from today on: what is past cannot be given any more. */
export function offeredMonths(from: string | null, until: string | null, today: string): string[] {
  const first = monthOf(from === null || from < today ? today : from);
  const last = until === null ? addMonths(first, monthsWithoutEnd - 1) : monthOf(until);
  return monthsOf({
    from: first,
    until: last < addMonths(first, mostMonths - 1) ? last : addMonths(first, mostMonths - 1),
  });
}

function addMonths(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}
