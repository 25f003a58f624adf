import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../kit/Button.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { SearchField } from '../../kit/SearchField.js';
import { TextField } from '../../kit/TextField.js';
import { Views } from '../../kit/Views.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useWords } from '../../words/Words.js';
import type { MonthWindow } from './useWindow.js';

/** How many months stand side by side. */
const spans = ['3', '6', '12'] as const;

/** Which months and posts are in sight, and in which form: each an address. */
export function MonthFilters({ window }: { window: MonthWindow }) {
  const words = useWords();
  const its = usePlacingWords().heat;
  const { onlyOver } = window;
  return (
    <div className="stack">
      <WindowForm key={`${window.from} ${window.until}`} window={window} />
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.skill} name="skill" labels={words.skills} />
      </search>
      <nav className="row no-print" aria-label={words.months.view}>
        <Link to={window.shift(-3)}>← {words.months.earlier}</Link>
        <Link to={window.shift(3)}>{words.months.later} →</Link>
        <Link to={window.to({ view: onlyOver ? null : 'over', after: null })}>
          {onlyOver ? words.months.all : words.months.onlyOver}
        </Link>
      </nav>
      <nav className="row spans no-print" aria-label={its.spans}>
        {spans.map((span) => (
          <Link
            key={span}
            to={window.lasting(Number(span))}
            {...(window.length === Number(span) ? { 'aria-current': 'true' as const } : {})}
          >
            {its.span[span]}
          </Link>
        ))}
      </nav>
      <Views
        name={its.shapes}
        parameter="form"
        current={window.asRows ? 'rows' : 'map'}
        of={(['map', 'rows'] as const).map((key) => ({ key, label: its.shape[key] }))}
      />
    </div>
  );
}

function WindowForm({ window }: { window: MonthWindow }) {
  const words = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState(window.from);
  const [until, setUntil] = useState(window.until);
  const show = (event: FormEvent) => {
    event.preventDefault();
    navigate(window.to({ from, until, cell: null, after: null }));
  };
  return (
    <form className="filters no-print" onSubmit={show}>
      <TextField label={words.months.from} kind="month" value={from} onChange={setFrom} />
      <TextField label={words.months.until} kind="month" value={until} onChange={setUntil} />
      <div className="row row-end">
        <Button submits weight="second">
          {words.months.show}
        </Button>
      </div>
    </form>
  );
}
