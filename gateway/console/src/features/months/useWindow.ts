import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addMonths, isMonth, type Month, monthOf } from '../../kit/month.js';

/** The table's months, its view and its open cell: all of it in the address, so that a link shows the same. */
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
    onlyOver: search.get('view') === 'over',
    after: search.get('after'),
    cell,
    to,
    shift,
    cellAddress,
  };
}

export type MonthWindow = ReturnType<typeof useWindow>;
