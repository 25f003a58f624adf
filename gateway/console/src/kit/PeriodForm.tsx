import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { addMonths, isMonth, type Month, monthOf } from './month.js';
import { TextField } from './TextField.js';

export interface Period {
  readonly from: Month;
  readonly until: Month;
}

/** The months that the address names, else the last so many until this one. */
export function usePeriod(months = 12): Period {
  const [search] = useSearchParams();
  const asked = search.get('until');
  const until = isMonth(asked) ? asked : monthOf(new Date());
  const first = search.get('from');
  return { from: isMonth(first) && first <= until ? first : addMonths(until, 1 - months), until };
}

/** Two months to choose, both included; the address keeps them. */
export function PeriodForm({ period }: { period: Period }) {
  const words = useWords();
  const [, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(period);
  const show = (event: FormEvent) => {
    event.preventDefault();
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, month] of Object.entries(typed)) next.set(name, month);
      return next;
    });
  };
  return (
    <form className="filters no-print" onSubmit={show}>
      <TextField
        label={words.months.from}
        kind="month"
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <TextField
        label={words.months.until}
        kind="month"
        value={typed.until}
        onChange={(until) => setTyped({ ...typed, until })}
      />
      <div className="row row-end">
        <Button submits weight="second">
          {words.months.show}
        </Button>
      </div>
    </form>
  );
}
