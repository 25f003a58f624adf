import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addMonths, isMonth, type Month, monthOf } from '../../kit/month.js';
import { addressOf, type Try, triesIn } from './tries.js';

/** How many months between two, both included. */
function lengthOf(from: Month, until: Month): number {
  let length = 1;
  for (let month = from; month < until; month = addMonths(month, 1)) length += 1;
  return length;
}

/** The table's months, what narrows it, its open cell and what is tried: all of it in the address, so that a link shows the same. */
export function useWindow() {
  const [search] = useSearchParams();
  const asked = { from: search.get('from'), until: search.get('until') };
  const from = isMonth(asked.from) ? asked.from : monthOf(new Date());
  const farthest = addMonths(from, 11);
  const end = isMonth(asked.until) && asked.until >= from ? asked.until : addMonths(from, 5);
  const until = end > farthest ? farthest : end;
  const [technician, month] = (search.get('cell') ?? '').split('.');
  const cell = useMemo(
    () => (technician && month && isMonth(month) ? { technician, month } : null),
    [technician, month],
  );
  const tried = search.get('try') ?? '';
  const tries = useMemo(() => triesIn(tried), [tried]);

  const to = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `/months?${next}`;
  };
  const shift = (count: number) => to({ from: addMonths(from, count), until: addMonths(until, count), cell: null });
  const cellAddress = (id: string, at: Month) => to({ cell: `${id}.${at}` });

  return {
    from,
    until,
    length: lengthOf(from, until),
    /** The same first month, so many of them. */
    lasting: (months: number) => to({ from, until: addMonths(from, months - 1), after: null }),
    onlyOver: search.get('view') === 'over',
    asRows: search.get('form') === 'rows',
    sought: search.get('q') ?? '',
    skill: search.get('skill') ?? '',
    after: search.get('after'),
    cell,
    tries,
    /** The same table with other things tried. */
    trying: (next: readonly Try[]) => to({ try: addressOf(next) }),
    to,
    shift,
    cellAddress,
  };
}

export type MonthWindow = ReturnType<typeof useWindow>;
